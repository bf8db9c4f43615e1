import { isDeepStrictEqual } from 'node:util';
import { type ImportError, type ProductDraft, requireProduct, type StaffProductView } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { readAttributes } from '../administration/attributes.ts';
import { currencyOf, readProductsBySlug } from '../administration/read-product.ts';
import type { ProductChange } from '../administration/write-product.ts';
import { lockProducts } from '../offers.ts';
import type { ImportRow } from './imports.ts';
import { fileAttributes } from './merge-attributes.ts';
import { type MergeContext, mergeRows } from './merge-rows.ts';
import { firstOwners, type Group } from './stored-rows.ts';

export interface Planned {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  /** Null where nothing is to be written. */
  readonly change: ProductChange | null;
  readonly errors: readonly ImportError[];
}

/** What the rows would do to the products as they stand, which are locked for it. */
export async function planGroups(
  { random }: Pick<Deps, 'random'>,
  tx: Transaction,
  row: ImportRow,
  groups: readonly Group[],
): Promise<readonly Planned[]> {
  if (groups.length === 0) return [];
  const known = await lockKnown(tx, row.storeId, groups);
  const context = await readContext(tx, row, groups);
  return groups.map(({ rows }) => {
    const before = known.get(rows[0].cells.product ?? '') ?? null;
    const merged = mergeRows(before, rows, context);
    if ('errors' in merged) return { outcome: 'refused', change: null, errors: merged.errors };
    if (before !== null && isSame(before, merged)) return { outcome: 'unchanged', change: null, errors: [] };
    const change = { id: before?.id ?? random.uuid(), before, ...merged };
    return { outcome: before === null ? 'created' : 'updated', change, errors: [] };
  });
}

async function lockKnown(
  tx: Transaction,
  storeId: string,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, StaffProductView>> {
  const slugs = groups.map(({ rows: [first] }) => first.cells.product ?? '');
  const known = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM products WHERE store_id = ${storeId}::uuid AND slug = ANY (${slugs}::text[])`;
  if (known.length === 0) return new Map();
  await lockProducts(
    tx,
    known.map(({ id }) => id),
  );
  return new Map((await readProductsBySlug(tx, storeId, slugs)).map((product) => [product.slug, product]));
}

async function readContext(
  tx: Transaction,
  { id: importId, storeId, columns }: ImportRow,
  groups: readonly Group[],
): Promise<MergeContext> {
  const categories = await tx.category.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const skus = groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.sku ?? ''));
  const sold = await tx.$queryRaw<{ sku: string; slug: string }[]>`
    SELECT variant.sku, product.slug FROM variants variant JOIN products product ON product.id = variant.product_id
    WHERE variant.store_id = ${storeId}::uuid AND variant.sku = ANY (${skus}::text[])`;
  const sellers = new Map(sold.map(({ sku, slug }) => [sku, slug]));
  const owners = await firstOwners(tx, importId, skus);
  return {
    currency: await currencyOf(tx, storeId),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
    attributes: fileAttributes(await readAttributes(tx, storeId), columns),
    ownerOf: (sku) => sellers.get(sku) ?? owners.get(sku),
  };
}

function isSame(before: StaffProductView, after: Pick<ProductChange, 'draft' | 'status'>): boolean {
  const { id: _id, status, version: _version, currency: _currency, ...rest } = before;
  const { publishedAt: _publishedAt, createdAt: _createdAt, ...old } = rest;
  return status === after.status && isDeepStrictEqual(tidied(old), after.draft);
}

/** A product that came from elsewhere may not be as a draft has to be; then it is not the same. */
function tidied(draft: ProductDraft): ProductDraft | null {
  try {
    return requireProduct(draft);
  } catch {
    return null;
  }
}
