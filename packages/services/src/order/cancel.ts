import { type Actor, cancelOrder, type OrderView, requirePermission } from '@pushcart/domain';
import { once } from '../db/idempotency.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { giveUpPayments } from '../payment/give-up-payments.ts';
import { findOrder } from './find-order.ts';
import { lockOrder } from './lock-order.ts';
import { orderOf } from './order-row.ts';
import { saveDecision } from './save-decision.ts';
import { viewOrder } from './view-order.ts';

/** Cancels an order: its stock is free at once, money taken for it is asked back from the provider. */
export async function cancel(
  deps: Deps,
  actor: Actor,
  { orderId, token, key }: { orderId: string; token?: string | undefined; key: string },
): Promise<OrderView> {
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  if (relation === 'staff') requirePermission(actor, 'orders.cancel');
  return once(deps, actor, 'order.cancel', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const hasParcel = (await tx.shipment.count({ where: { orderId } })) > 0;
    const at = deps.clock.now();
    const decision = cancelOrder(orderOf(order), { actor: relation, at, hasParcel });
    const actorId = actor.account?.id;
    await tx.$executeRaw`SELECT settle_order(${orderId}::uuid, 'release', ${actorId ?? null}::uuid, 'order cancelled')`;
    markAsNews(tx);
    await giveUpPayments(tx, orderId, 'order cancelled', at);
    const saved = await saveDecision(deps, tx, order, decision, actorId === undefined ? {} : { actorId });
    return viewOrder(deps, tx, saved);
  });
}
