import {
  type Actor,
  type BulkChange,
  type BulkRow,
  changePrice,
  DomainError,
  isId,
  type LocalizedText,
  MAX_BULK,
  money,
  type PriceChange,
  requirePermission,
  requirePriceChange,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Reader, Transaction } from '../../db/client.ts';
import { once } from '../../db/idempotency.ts';
import type { Deps } from '../../deps.ts';
import { lockProducts, tellProducts } from '../offers.ts';
import type { BulkEdit, ProductRef } from '../product-service.ts';
import { moveTo } from './change-product.ts';
import { currencyOf } from './read-product.ts';

export async function previewBulk(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { products, change }: BulkEdit,
): Promise<readonly BulkRow[]> {
  requirePermission(actor, 'catalog.write');
  await requireBulk(db, actor.storeId, { products, change });
  return plan(db, actor.storeId, products, change);
}

export async function editBulk(
  deps: Deps,
  actor: Actor,
  { key, products, change }: BulkEdit & { key: string },
): Promise<readonly BulkRow[]> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  await requireBulk(deps.db, storeId, { products, change });
  return once(deps, actor, 'product.editBulk', key, { products, change }, async (tx) => {
    const ids = products.map(({ productId }) => productId);
    await lockProducts(tx, ids);
    const rows = await plan(tx, storeId, products, change);
    const changed = rows.filter(({ outcome }) => outcome === 'changes').map(({ productId }) => productId);
    await write(tx, { storeId, productIds: changed, change, now: deps.clock.now() });
    await tellProducts(tx, changed, deps.clock.now());
    await recordAudit(deps, tx, actor, 'product.editBulk', storeId, { change, products: changed.length });
    return rows.map((row) => (row.outcome === 'changes' ? { ...row, version: row.version + 1 } : row));
  });
}

async function requireBulk(db: Reader, storeId: string, { products, change }: BulkEdit): Promise<void> {
  const ids = products.map(({ productId }) => productId);
  if (ids.length === 0 || ids.length > MAX_BULK || new Set(ids).size < ids.length || !ids.every(isId)) {
    throw new DomainError('INVALID_INPUT', `Change 1 to ${MAX_BULK} products at once.`, { field: 'products' });
  }
  if (change.kind === 'price') requirePriceChange(change.change);
  if (change.kind !== 'category') return;
  if ((await db.category.count({ where: { storeId, id: change.categoryId } })) === 1) return;
  throw new DomainError('NOT_FOUND', 'There is no such category.', { field: 'categoryId' });
}

async function plan(
  db: Reader,
  storeId: string,
  refs: readonly ProductRef[],
  change: BulkChange,
): Promise<readonly BulkRow[]> {
  const currency = await currencyOf(db, storeId);
  const known = await db.product.findMany({
    where: { storeId, id: { in: refs.map(({ productId }) => productId) } },
    select: {
      id: true,
      status: true,
      version: true,
      translations: { select: { locale: true, name: true } },
      categories: { select: { categoryId: true } },
      variants: {
        where: { status: 'active' },
        select: { sku: true, prices: { where: { priceListId: null, currency } } },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  });
  return refs.flatMap(({ productId, version }): readonly BulkRow[] => {
    const product = known.find(({ id }) => id === productId);
    if (product === undefined) return [];
    const name = Object.fromEntries(product.translations.map((text) => [text.locale, text.name])) as LocalizedText;
    const row = { productId, name, version: Number(product.version) };
    if (row.version !== version) return [{ ...row, outcome: 'stale', prices: [] }];
    if (change.kind === 'price') {
      const prices = product.variants.flatMap(({ sku, prices: [base] }) =>
        base === undefined ? [] : priceChange(sku, Number(base.amount), change.change, currency),
      );
      return [{ ...row, outcome: prices.length > 0 ? 'changes' : 'same', prices }];
    }
    const isSame =
      change.kind === 'status'
        ? product.status === change.status
        : product.categories.some(({ categoryId }) => categoryId === change.categoryId) === change.isIn;
    return [{ ...row, outcome: isSame ? 'same' : 'changes', prices: [] }];
  });
}

function priceChange(sku: string, before: number, change: PriceChange, currency: string): BulkRow['prices'] {
  const { amount } = changePrice({ amount: before, compareAt: null }, change);
  return amount === before ? [] : [{ sku, before: money(before, currency), after: money(amount, currency) }];
}

async function write(
  tx: Transaction,
  {
    storeId,
    productIds,
    change,
    now,
  }: { storeId: string; productIds: readonly string[]; change: BulkChange; now: Date },
): Promise<void> {
  switch (change.kind) {
    case 'price':
      return writePrices(tx, storeId, productIds, change.change);
    case 'status':
      return moveTo(tx, productIds, change.status, now);
    case 'category': {
      const { categoryId } = change;
      if (change.isIn) {
        await tx.productCategory.createMany({ data: productIds.map((productId) => ({ productId, categoryId })) });
      } else {
        await tx.productCategory.deleteMany({ where: { categoryId, productId: { in: [...productIds] } } });
      }
    }
  }
}

async function writePrices(
  tx: Transaction,
  storeId: string,
  productIds: readonly string[],
  change: PriceChange,
): Promise<void> {
  const currency = await currencyOf(tx, storeId);
  const prices = await tx.price.findMany({
    where: { priceListId: null, currency, variant: { productId: { in: [...productIds] }, status: 'active' } },
  });
  const next = prices.map(({ id, amount, compareAtAmount }) => ({
    id,
    ...changePrice(
      { amount: Number(amount), compareAt: compareAtAmount === null ? null : Number(compareAtAmount) },
      change,
    ),
  }));
  // Nought stands for none: what is struck out is above the price.
  await tx.$executeRaw`
    UPDATE prices price SET amount = new.amount, compare_at_amount = nullif(new.compare_at, 0)
    FROM unnest(${next.map(({ id }) => id)}::uuid[], ${next.map(({ amount }) => amount)}::bigint[],
      ${next.map(({ compareAt }) => compareAt ?? 0)}::bigint[]) AS new(id, amount, compare_at)
    WHERE price.id = new.id`;
}
