import { type Actor, type OrderView, packOrder, requireAllThere, requirePermission } from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { awaitedBy } from '../inventory/awaited.ts';
import { dueOf } from '../payment/order-due.ts';
import { endClaim, requireUnclaimed } from './claim.ts';
import { findOrder } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { orderOf } from './order-row.ts';
import { saveDecision } from './save-decision.ts';
import { viewOrder } from './view-order.ts';

export async function pack(
  deps: Deps,
  actor: Actor,
  { orderId, key }: { orderId: string; key: string },
): Promise<OrderView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  return once(deps, actor, 'order.pack', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    await requireUnclaimed(deps, tx, actor, orderId);
    requireAllThere(order.number, await awaitedBy(tx, orderId));
    const decision = packOrder(orderOf(order), deps.clock.now(), await dueOf(tx, order));
    const packed = await saveDecision(deps, tx, order, decision, { actorId });
    await endClaim(deps, tx, orderId, actorId);
    return viewOrder(deps, tx, { order: packed, relation: 'staff' });
  });
}
