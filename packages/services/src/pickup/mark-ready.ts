import { type Actor, DomainError, type OrderView, readyForPickup, requirePermission } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { dateOf } from '../db/day.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { viewOrder } from '../order/view-order.ts';
import { type PickupPlace, pickupStateOf, readPickupPlace } from './pickup-point.ts';

export async function markReady(
  deps: Deps,
  actor: Actor,
  { orderId, key }: { orderId: string; key: string },
): Promise<OrderView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  return once(deps, actor, 'pickup.markReady', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const { calendar, keepDays } = await pickupPlaceOf(tx, order);
    const at = deps.clock.now();
    const stay = { at, timeZone: calendar.timeZone, keepDays };
    const { state, decision } = readyForPickup(orderOf(order), pickupStateOf(order), stay);
    const { readyAt, keepUntil } = state;
    const columns = { pickupReadyAt: readyAt, pickupKeepUntil: keepUntil === null ? null : dateOf(keepUntil) };
    await tx.order.update({ where: { id: orderId }, data: columns });
    const ready = await saveDecision(deps, tx, order, decision, { actorId, pickup: state });
    return viewOrder(deps, tx, { order: ready, relation: 'staff' });
  });
}

/** Where an order is collected; refused when it is brought. */
export async function pickupPlaceOf(tx: Transaction, order: StoredOrder): Promise<PickupPlace> {
  const { storeId, pickupWarehouseId, number } = order;
  const place = pickupWarehouseId === null ? null : await readPickupPlace(tx, storeId, pickupWarehouseId);
  if (place !== null) return place;
  throw new DomainError('ORDER_NOT_COLLECTABLE', `Order ${number} is brought to its shopper.`);
}
