import type { Transaction } from '../db/client.ts';
import { paymentOf, type StoredPayment } from './payment-row.ts';

/** Asks for everything back that was captured and is not on its way back yet. The caller has locked the order. */
export async function requestRefund(tx: Transaction, row: StoredPayment, reason: string, at: Date): Promise<void> {
  const { captured, refunded } = paymentOf(row);
  const requested = await tx.refund.aggregate({
    where: { paymentId: row.id, status: 'requested' },
    _sum: { amount: true },
  });
  const amount = captured.amount - refunded.amount - Number(requested._sum.amount ?? 0);
  if (amount <= 0) return;
  await tx.refund.create({ data: { paymentId: row.id, amount, reason, nextTryAt: at, createdAt: at } });
}
