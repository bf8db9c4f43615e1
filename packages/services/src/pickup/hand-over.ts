import {
  type Actor,
  collectOrder,
  DomainError,
  type OrderView,
  requirePermission,
  STOCK_CAUSES,
} from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { viewOrder } from '../order/view-order.ts';
import { requirePickupCode } from './code.ts';
import { pickupPlaceOf } from './mark-ready.ts';

/** Gives an order to who says its code: its units leave the house and it is delivered. */
export async function handOver(
  deps: Deps,
  actor: Actor,
  { orderId, code, key }: { orderId: string; code: string; key: string },
): Promise<OrderView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  return once(deps, actor, 'pickup.handOver', key, { orderId, code }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    await pickupPlaceOf(tx, order);
    const decision = collectOrder(orderOf(order), deps.clock.now());
    if (order.pickupReadyAt === null) {
      throw new DomainError('ORDER_NOT_COLLECTABLE', `Order ${order.number} does not lie ready.`);
    }
    requirePickupCode(deps, orderId, code);
    await tx.$executeRaw`SELECT settle_order(${orderId}::uuid, 'ship', ${actorId}::uuid, ${STOCK_CAUSES.collected})`;
    markAsNews(tx);
    const collected = await saveDecision(deps, tx, order, decision, { actorId });
    return viewOrder(deps, tx, { order: collected, relation: 'staff' });
  });
}
