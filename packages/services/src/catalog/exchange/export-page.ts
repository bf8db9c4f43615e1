import { type Actor, requirePermission } from '@pushcart/domain';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../db/page.ts';
import type { Deps } from '../../deps.ts';
import { readAttributes } from '../administration/attributes.ts';
import { readProductsAfter } from '../administration/read-product.ts';
import { fileHeading, fileRows } from './product-rows.ts';

const LIST = 'product-file';
const PAGE = 100;

export async function exportPage(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<{ text: string; nextCursor: string | null }> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const known = await readAttributes(db, storeId);
  // In the order they were made: one that is new while pages are read is left out, and moves no column.
  const inOrder = [...known].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [count = String(known.length), after = ''] =
    cursor === undefined ? [] : decodeCursor(LIST, cursor, [CURSOR_PART.integer, CURSOR_PART.word]);
  const attributes = inOrder.slice(0, Number(count));
  const products = await readProductsAfter(db, storeId, after, PAGE + 1);
  const categories = await db.category.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const slugOf = new Map(categories.map(({ id, slug }) => [id, slug]));
  const shown = products.slice(0, PAGE);
  const rows = shown.map((product) => fileRows(product, { slugOf, attributes })).join('');
  const last = shown.at(-1);
  return {
    text: cursor === undefined ? `${fileHeading(attributes)}${rows}` : rows,
    nextCursor: products.length > PAGE && last !== undefined ? encodeCursor(LIST, [count, last.slug]) : null,
  };
}
