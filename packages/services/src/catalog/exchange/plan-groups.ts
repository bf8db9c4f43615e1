import { isDeepStrictEqual } from 'node:util';
import { type ImportError, type ProductDraft, requireProduct, type StaffProductView } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { readAttributes } from '../administration/attributes.ts';
import { currencyOf, readProductsBySlug } from '../administration/read-product.ts';
import type { ProductChange } from '../administration/write-product.ts';
import { lockProducts } from '../offers.ts';
import type { ImportRow } from './imports.ts';
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
  { id: importId, storeId }: ImportRow,
  groups: readonly Group[],
): Promise<readonly Planned[]> {
  if (groups.length === 0) return [];
  const known = await lockKnown(tx, storeId, groups);
  const context = await readContext(tx, storeId, importId, groups);
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
  const ids = await tx.product.findMany({ where: { storeId, slug: { in: slugs } }, select: { id: true } });
  if (ids.length === 0) return new Map();
  await lockProducts(
    tx,
    ids.map(({ id }) => id),
  );
  return new Map((await readProductsBySlug(tx, storeId, slugs)).map((product) => [product.slug, product]));
}

async function readContext(
  tx: Transaction,
  storeId: string,
  importId: string,
  groups: readonly Group[],
): Promise<MergeContext> {
  const categories = await tx.category.findMany({ where: { storeId }, select: { id: true, slug: true } });
  const skus = groups.flatMap(({ rows }) => rows.map(({ cells }) => cells.sku ?? ''));
  const sold = await tx.variant.findMany({
    where: { storeId, sku: { in: skus } },
    select: { sku: true, product: { select: { slug: true } } },
  });
  const sellers = new Map(sold.map(({ sku, product }) => [sku, product.slug]));
  const owners = await firstOwners(tx, importId, skus);
  return {
    currency: await currencyOf(tx, storeId),
    categoryIds: new Map(categories.map(({ id, slug }) => [slug, id])),
    attributes: await readAttributes(tx, storeId),
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
