import {
  type Actor,
  type AuditAction,
  DomainError,
  isId,
  type ListPrice,
  MAX_LIST_PRICES,
  type PriceListDraft,
  type PriceListView,
  requireListPrices,
  requirePermission,
  requirePriceList,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../../audit/record.ts';
import type { Prisma, Reader, Transaction } from '../../db/client.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Deps } from '../../deps.ts';
import { lockProducts, tellProducts } from '../offers.ts';
import type { PriceListRef } from '../price-list-service.ts';
import { tellProductsOfList } from './follow-schedules.ts';
import { tellCatalog } from './tell-catalog.ts';

const counted = { _count: { select: { prices: true } } } satisfies Prisma.PriceListInclude;
type Row = Prisma.PriceListGetPayload<{ include: typeof counted }>;

export async function listPriceLists({ db, clock }: Deps, actor: Actor): Promise<readonly PriceListView[]> {
  requirePermission(actor, 'catalog.write');
  const rows = await db.priceList.findMany({
    where: { storeId: actor.storeId },
    orderBy: [{ priority: 'desc' }, { id: 'asc' }],
    include: counted,
  });
  return rows.map((row) => toView(row, clock.now()));
}

export async function savePriceList(
  deps: Deps,
  actor: Actor,
  { ref, draft }: { ref: PriceListRef | null; draft: PriceListDraft },
): Promise<PriceListView> {
  requirePermission(actor, 'catalog.write');
  const valid = requirePriceList(draft);
  if (ref !== null) {
    return change(deps, actor, ref, 'price-list.edit', async (tx, { currency }) => {
      if (currency !== valid.currency) {
        throw new DomainError('INVALID_INPUT', 'The prices of a list stay in its currency.', { field: 'currency' });
      }
      await tx.priceList.update({ where: { id: ref.priceListId }, data: valid });
      await tellProductsOfList(tx, ref.priceListId, deps.clock.now());
    });
  }
  return inTransaction(deps, async (tx) => {
    const id = deps.random.uuid();
    // It holds no price yet, so that there is nothing to tell when it begins to be in force.
    const row = await tx.priceList.create({ data: { ...valid, id, storeId: actor.storeId }, include: counted });
    await tellCatalog(tx, actor.storeId, { subject: 'price-list', id, version: 1 });
    await recordAudit(deps, tx, actor, 'price-list.create', id, { name: valid.name });
    return toView(row, deps.clock.now());
  });
}

export async function setListPrices(
  deps: Deps,
  actor: Actor,
  { prices, ...ref }: PriceListRef & { prices: readonly ListPrice[] },
): Promise<PriceListView> {
  requirePermission(actor, 'catalog.write');
  requireListPrices(prices);
  return change(deps, actor, ref, 'price-list.setPrices', async (tx, { currency }) => {
    const productIds = await productsOf(tx, actor.storeId, prices);
    await lockProducts(tx, productIds);
    const { priceListId } = ref;
    const variantIds = prices.map(({ variantId }) => variantId);
    await tx.price.deleteMany({ where: { priceListId, variantId: { in: variantIds } } });
    await tx.price.createMany({
      data: prices.flatMap(({ variantId, amount, compareAt: compareAtAmount }) =>
        amount === null ? [] : [{ variantId, priceListId, currency, amount, compareAtAmount }],
      ),
    });
    if ((await tx.price.count({ where: { priceListId } })) > MAX_LIST_PRICES) {
      throw new DomainError('INVALID_INPUT', `A list holds at most ${MAX_LIST_PRICES} prices.`, { field: 'prices' });
    }
    await tellProducts(tx, productIds, deps.clock.now());
  });
}

async function productsOf(tx: Transaction, storeId: string, prices: readonly ListPrice[]): Promise<readonly string[]> {
  const ids = prices.map(({ variantId }) => variantId);
  const known = ids.every(isId)
    ? await tx.variant.findMany({ where: { storeId, id: { in: ids } }, select: { productId: true } })
    : [];
  if (known.length !== ids.length) throw new DomainError('NOT_FOUND', 'There is no such variant.');
  return [...new Set(known.map(({ productId }) => productId))];
}

async function change(
  deps: Deps,
  actor: SignedInActor,
  { priceListId, version }: PriceListRef,
  action: AuditAction,
  write: (tx: Transaction, row: Row) => Promise<void>,
): Promise<PriceListView> {
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    const before = await findList(tx, storeId, priceListId);
    const { count } = await tx.priceList.updateMany({
      where: { id: priceListId, version },
      data: { version: { increment: 1 } },
    });
    if (count === 0) {
      throw new DomainError('CATALOG_CHANGED', 'The price list was changed meanwhile. Look at it again.');
    }
    await write(tx, before);
    const saved = await findList(tx, storeId, priceListId);
    await tellCatalog(tx, storeId, { subject: 'price-list', id: priceListId, version: Number(saved.version) });
    await recordAudit(deps, tx, actor, action, priceListId, { version: Number(saved.version) });
    return toView(saved, deps.clock.now());
  });
}

export async function findList(db: Reader, storeId: string, id: string): Promise<Row> {
  const row = isId(id) ? await db.priceList.findFirst({ where: { id, storeId }, include: counted }) : null;
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such price list.');
  return row;
}

function toView(row: Row, now: Date): PriceListView {
  const { id, name, currency, startsAt, endsAt, priority, version, _count } = row;
  const isInForce = (startsAt === null || startsAt <= now) && (endsAt === null || endsAt > now);
  const facts = { name, currency, startsAt, endsAt, priority };
  return { id, ...facts, version: Number(version), priceCount: _count.prices, isInForce };
}
