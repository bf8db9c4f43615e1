import {
  type Actor,
  DomainError,
  type FlashSaleDraft,
  type FlashSaleView,
  isId,
  requireFlashSale,
  requirePermission,
  topics,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { Prisma, type Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { readSale, readSales } from './read-sales.ts';

export async function listForStore({ db, clock }: Deps, actor: Actor): Promise<readonly FlashSaleView[]> {
  requirePermission(actor, 'promotions.read');
  return (await readSales(db, actor.storeId, clock.now(), Prisma.sql`true`)).toReversed();
}

export async function create(
  deps: Deps,
  actor: Actor,
  { draft: given, key }: { draft: FlashSaleDraft; key: string },
): Promise<FlashSaleView> {
  requirePermission(actor, 'promotions.write');
  const { items, ...draft } = requireFlashSale(given);
  const now = deps.clock.now();
  requireAhead(draft.startsAt, now);
  return once(deps, actor, 'flash.create', key, given, async (tx) => {
    await requireVariants(tx, actor.storeId, items);
    const { id } = await tx.flashSale.create({
      data: { ...draft, storeId: actor.storeId, createdAt: now, items: { create: [...items] } },
    });
    await recordAudit(deps, tx, actor, 'flash.create', id, { name: draft.name.en });
    return readSale(tx, actor.storeId, now, id);
  });
}

export async function edit(
  deps: Deps,
  actor: Actor,
  { draft: given, ...ref }: { saleId: string; version: number; draft: FlashSaleDraft },
): Promise<FlashSaleView> {
  requirePermission(actor, 'promotions.write');
  const { items, ...draft } = requireFlashSale(given);
  const now = deps.clock.now();
  requireAhead(draft.startsAt, now);
  return change(deps, actor, ref, async (tx, sale) => {
    if (sale.opensAt <= now) throw new DomainError('FLASH_SALE_CLOSED', 'Its queue is open: it can only be cancelled.');
    await requireVariants(tx, actor.storeId, items);
    await tx.flashSaleItem.deleteMany({ where: { flashSaleId: sale.id } });
    await tx.flashSale.update({ where: { id: sale.id }, data: { ...draft, items: { create: [...items] } } });
    await recordAudit(deps, tx, actor, 'flash.edit', sale.id, { before: ref.version });
  });
}

export async function cancel(
  deps: Deps,
  actor: Actor,
  ref: { saleId: string; version: number },
): Promise<FlashSaleView> {
  requirePermission(actor, 'promotions.write');
  return change(deps, actor, ref, async (tx, sale) => {
    if (sale.cancelledAt !== null || sale.endsAt <= deps.clock.now()) {
      throw new DomainError('FLASH_SALE_CLOSED', 'This sale is over.');
    }
    await tx.flashSale.update({ where: { id: sale.id }, data: { cancelledAt: deps.clock.now() } });
    await recordAudit(deps, tx, actor, 'flash.cancel', sale.id);
  });
}

type Sale = Prisma.FlashSaleGetPayload<object>;

async function change(
  deps: Deps,
  actor: Actor,
  { saleId, version }: { saleId: string; version: number },
  work: (tx: Transaction, sale: Sale) => Promise<void>,
): Promise<FlashSaleView> {
  return inTransaction(deps, async (tx) => {
    const taken = isId(saleId)
      ? await tx.flashSale.updateMany({
          where: { id: saleId, storeId: actor.storeId, version },
          data: { version: { increment: 1 } },
        })
      : { count: 0 };
    const sale = isId(saleId) ? await tx.flashSale.findFirst({ where: { id: saleId, storeId: actor.storeId } }) : null;
    if (sale === null) throw new DomainError('NOT_FOUND', 'There is no such sale.');
    if (taken.count === 0) throw new DomainError('PROMOTION_CHANGED', 'Somebody else changed it. Look at it again.');
    await work(tx, sale);
    const next = version + 1;
    await append(tx, [
      {
        topic: topics.flashSale(sale.id),
        key: sale.id,
        version: next,
        type: 'flash.changed',
        payload: { type: 'flash.changed', version: next },
      },
    ]);
    return readSale(tx, actor.storeId, deps.clock.now(), sale.id);
  });
}

function requireAhead(startsAt: Date, now: Date): void {
  if (startsAt > now) return;
  throw new DomainError('INVALID_INPUT', 'A sale starts in the future.', { field: 'startsAt' });
}

async function requireVariants(tx: Transaction, storeId: string, items: FlashSaleDraft['items']): Promise<void> {
  const ids = items.map(({ variantId }) => variantId);
  const known = ids.every(isId)
    ? await tx.variant.count({ where: { id: { in: ids }, storeId, status: 'active', product: { status: 'active' } } })
    : 0;
  if (known !== ids.length) throw new DomainError('NOT_FOUND', 'There is no such variant.');
}
