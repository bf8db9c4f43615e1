import { completeOrder, expireOrder, STOCK_CAUSES } from '@pushcart/domain';
import { inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { giveUpPayments } from '../payment/give-up-payments.ts';
import { lockOrder } from './lock-order.ts';
import { orderOf } from './order-row.ts';
import { saveDecision } from './save-decision.ts';

const BATCH = 100;
/** How long a shopper has to speak up after the delivery before the order is closed. */
const COMPLETED_AFTER_MS = 14 * 86_400_000;

/** Gives up unpaid orders whose hold ran out, and closes those delivered a while ago. Returns how many moved. */
export async function closeDue(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.order.findMany({
    where: { OR: [isUnpaid(now), isDelivered(now)] },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: BATCH,
  });
  let moved = 0;
  for (const { id } of due) if (await closeOrder(deps, id, now)) moved += 1;
  return moved;
}

const isUnpaid = (now: Date) => ({ status: 'placed', holdExpiresAt: { lte: now } });
const isDelivered = (now: Date) => ({
  status: 'delivered',
  deliveredAt: { lte: new Date(now.getTime() - COMPLETED_AFTER_MS) },
});

function closeOrder(deps: Deps, orderId: string, now: Date): Promise<boolean> {
  return inTransaction(deps, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order.status === 'delivered') {
      await saveDecision(deps, tx, order, completeOrder(orderOf(order), now));
      return true;
    }
    // It may have been paid or cancelled since it was found.
    if (order.status !== 'placed') return false;
    const decision = expireOrder(orderOf(order), now);
    await tx.$executeRaw`SELECT settle_order(${orderId}::uuid, 'release', NULL, ${STOCK_CAUSES.order_expired})`;
    markAsNews(tx);
    await saveDecision(deps, tx, order, decision);
    // A part that was paid, with a gift card or otherwise, goes back.
    await giveUpPayments(tx, orderId, 'order expired', now);
    return true;
  });
}
