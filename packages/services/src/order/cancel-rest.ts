import {
  type Actor,
  freeHolds,
  noteOnOrder,
  type OrderView,
  requirePermission,
  requireRest,
  STOCK_CAUSES,
  type VariantUnits,
  worthOf,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { awaitedBy } from '../inventory/awaited.ts';
import { askBack } from '../return/ask-back.ts';
import { paidFor } from '../return/paid-for.ts';
import { followParcels } from '../shipment/follow-parcels.ts';
import { type Fulfilment, fulfilmentOf } from '../shipment/parcels-of-order.ts';
import { findOrder } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { lineOf, orderOf, type StoredOrder, withLines } from './order-row.ts';
import { saveDecision } from './save-decision.ts';
import { viewOrder } from './view-order.ts';

/**
 * Takes off an order what is in no parcel yet, once a part of it has left: its stock is free at once, what it was promised is promised no
 * more, and its price is asked back. What is under way is not touched.
 */
export async function cancelRest(
  deps: Deps,
  actor: Actor,
  { orderId, key }: { orderId: string; key: string },
): Promise<OrderView> {
  requirePermission(actor, 'orders.cancel');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  return once(deps, actor, 'order.cancelRest', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const fulfilment = await fulfilmentOf(tx, order);
    const rest = requireRest(orderOf(order), fulfilment.lines, fulfilment.parcels);
    const at = deps.clock.now();
    const amount = rest.reduce((sum, { orderLineId, quantity }) => {
      const paid = paidFor(order, orderLineId);
      return sum + worthOf(paid, quantity, paid.calledOff);
    }, 0);
    await freeRest(tx, order, fulfilment, rest, actorId);
    if (amount > 0) await askBack(tx, order, { amount, reason: 'rest of the order cancelled', at });
    const next = await tx.order.findUniqueOrThrow({ where: { id: orderId }, include: withLines });
    const lines = next.lines.map((line) => lineOf(line, next.currency));
    const decision = noteOnOrder(orderOf(next), 'rest.cancelled', { actor: 'staff', at });
    const told = await saveDecision(deps, tx, next, decision, { lines, actorId });
    const moved = await followParcels(deps, tx, told, {});
    await recordAudit(deps, tx, actor, 'order.cancelRest', orderId, { order: order.number, amount });
    return viewOrder(deps, tx, { order: moved, relation: 'staff' });
  });
}

type Rest = ReturnType<typeof requireRest>;

async function freeRest(
  tx: Transaction,
  order: StoredOrder,
  { lines, holds, parcels }: Fulfilment,
  rest: Rest,
  actorId: string,
): Promise<void> {
  for (const { orderLineId, quantity, calledOff } of rest) {
    await tx.orderLine.update({ where: { id: orderLineId }, data: { calledOff: calledOff + quantity } });
  }
  const free = freeHolds(lines, holds, parcels).map(({ warehouseId, units }) => ({
    warehouseId,
    units: [...units].flatMap(([variantId, quantity]) => (quantity > 0 ? [{ variantId, quantity }] : [])),
  }));
  const promised = { warehouseId: null, units: await awaitedBy(tx, order.id) };
  for (const { warehouseId, units } of [promised, ...free]) await release(tx, order, warehouseId, units, actorId);
  markAsNews(tx);
}

/** Those of no warehouse are promised. */
async function release(
  tx: Transaction,
  { id }: StoredOrder,
  warehouseId: string | null,
  units: readonly VariantUnits[],
  actorId: string,
): Promise<void> {
  if (units.length === 0) return;
  const json = JSON.stringify(units.map(({ variantId, quantity }) => ({ variantId, quantity })));
  await tx.$executeRaw`
    SELECT settle_units(${id}::uuid, ${warehouseId}::uuid, ${json}::jsonb, 'release', ${actorId}::uuid,
      ${STOCK_CAUSES.rest_cancelled})`;
}
