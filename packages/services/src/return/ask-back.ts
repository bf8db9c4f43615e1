import { DomainError, splitRefund } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { sourcesOf } from '../payment/request-refund.ts';

/**
 * Asks for a part of an order's money back, the newest payment first, and refuses more than is left of what was captured. The worker
 * sends it. The caller has locked the order.
 */
export async function askBack(
  tx: Transaction,
  orderId: string,
  { amount, reason, at }: { amount: number; reason: string; at: Date },
): Promise<void> {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new DomainError('INVALID_INPUT', 'A refund gives something back.', { field: 'amount' });
  }
  const payments = await tx.payment.findMany({ where: { orderId, captured: { gt: 0 } }, orderBy: { id: 'desc' } });
  const parts = splitRefund(await sourcesOf(tx, payments), amount);
  await tx.refund.createMany({
    data: parts.map(({ id, left }) => ({ paymentId: id, amount: left, reason, nextTryAt: at, createdAt: at })),
  });
}
