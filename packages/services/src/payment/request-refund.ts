import type { Prisma, Reader, Transaction } from '../db/client.ts';
import { createRefunds } from './create-refunds.ts';
import type { StoredPayment } from './payment-row.ts';

/** With what has gone back or is on its way; what the provider refused has not. */
export const withRefunds = { refunds: { where: { status: { not: 'failed' } } } } as const;
export type PaymentWithRefunds = Prisma.PaymentGetPayload<{ include: typeof withRefunds }>;

/** Asks for everything back that was captured and is not on its way back yet. The caller has locked the order. */
export async function requestRefund(tx: Transaction, row: StoredPayment, reason: string, at: Date): Promise<void> {
  const amount = await refundable(tx, row);
  if (amount <= 0) return;
  const order = await tx.order.findUniqueOrThrow({ where: { id: row.orderId }, select: { paidAt: true } });
  await createRefunds(tx, order, [{ paymentId: row.id, amount, reason, nextTryAt: at, createdAt: at }]);
}

export async function sourcesOf(db: Reader, rows: readonly StoredPayment[]) {
  const sources = [];
  for (const row of rows) sources.push({ id: row.id, left: await refundable(db, row) });
  return sources;
}

/** What was captured, has not gone back and is not on its way. Minor units. */
export async function refundable(db: Reader, { id }: StoredPayment): Promise<number> {
  const row = await db.payment.findUniqueOrThrow({ where: { id }, include: withRefunds });
  return Number(row.captured) - givenBackOf(row);
}

/**
 * What of a payment has gone back or is on its way, minor units: at most, since the provider may have given back what we do not know of,
 * and we may know of what its look-up has not shown yet.
 */
export function givenBackOf(payment: PaymentWithRefunds): number {
  const { told, back, asked, toCredit } = partsOf(payment);
  return Math.max(told, back) + asked + toCredit;
}

/** The same at least: what is asked for may be part of what the provider says has gone back, as long as it has not answered. */
export function surelyGivenBackOf(payment: PaymentWithRefunds): number {
  const { told, back, asked, toCredit } = partsOf(payment);
  return Math.max(told, back + asked) + toCredit;
}

function partsOf({ refunded, refunds }: PaymentWithRefunds) {
  const sumOf = (...[to, status]: readonly [string, string?]) =>
    refunds
      .filter((refund) => refund.destination === to && (status === undefined || refund.status === status))
      .reduce((sum, { amount }) => sum + Number(amount), 0);
  return {
    told: Number(refunded),
    back: sumOf('origin', 'succeeded'),
    asked: sumOf('origin', 'requested'),
    toCredit: sumOf('credit'),
  };
}
