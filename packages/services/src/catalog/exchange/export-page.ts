import { type Actor, requirePermission } from '@pushcart/domain';
import { CURSOR_PART, decodeCursor, encodeCursor } from '../../db/page.ts';
import type { Deps } from '../../deps.ts';
import { readProductsAfter } from '../administration/read-product.ts';
import { FILE_HEADING, fileRows } from './product-file.ts';

const LIST = 'product-file';
const PAGE = 100;

export async function exportPage(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { cursor }: { cursor?: string | undefined },
): Promise<{ text: string; nextCursor: string | null }> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const [after = ''] = cursor === undefined ? [] : decodeCursor(LIST, cursor, [CURSOR_PART.word]);
  const products = await readProductsAfter(db, storeId, after, PAGE + 1);
  const categories = await db.category.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const slugs = new Map(categories.map(({ id, slug }) => [id, slug]));
  const shown = products.slice(0, PAGE);
  const rows = shown.map((product) => fileRows(product, slugs)).join('');
  const last = shown.at(-1);
  return {
    text: cursor === undefined ? `${FILE_HEADING}${rows}` : rows,
    nextCursor: products.length > PAGE && last !== undefined ? encodeCursor(LIST, [last.slug]) : null,
  };
}
