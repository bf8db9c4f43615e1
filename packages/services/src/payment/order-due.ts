import { coverOf, isOpenPayment } from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { paymentOf } from './payment-row.ts';

/** What the payments an order counts on, without one of them, pay of its price. Minor units. */
export async function coveredBy(db: Reader, orderId: string, without: string | null = null): Promise<number> {
  const accepted = await db.payment.findMany({ where: { orderId, acceptedAt: { not: null } } });
  return accepted.reduce((sum, row) => sum + (row.id === without ? 0 : coverOf(paymentOf(row))), 0);
}

/** What is still to be paid of an order. Minor units. */
export async function dueOf(db: Reader, order: Pick<StoredOrder, 'id' | 'total'>): Promise<number> {
  return Math.max(Number(order.total) - (await coveredBy(db, order.id)), 0);
}

/** Gives up the open payments of an order whose amount is not what is due any more. The caller has locked the order. */
export async function replaceOpenPayments(tx: Transaction, orderId: string, due: number, at: Date): Promise<void> {
  const rows = await tx.payment.findMany({ where: { orderId, acceptedAt: null, nextStep: null } });
  const stale = rows.filter((row) => isOpenPayment(paymentOf(row).status) && Number(row.amount) !== due);
  await tx.payment.updateMany({
    where: { id: { in: stale.map(({ id }) => id) } },
    data: { nextStep: 'void', nextStepAt: at, version: { increment: 1 }, updatedAt: at },
  });
}
