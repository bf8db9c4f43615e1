import { DomainError, money } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';

interface Refundable {
  readonly id: string;
  readonly left: number;
}

/**
 * Asks for a part of an order's money back, from its payments one after another, and refuses more than is left of what was captured
 * and is not on its way back yet. The worker sends it. The caller has locked the order.
 */
export async function askBack(
  tx: Transaction,
  order: StoredOrder,
  { amount, reason, at }: { amount: number; reason: string; at: Date },
): Promise<void> {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new DomainError('INVALID_INPUT', 'A refund is of one minor unit or more.', { field: 'amount' });
  }
  const payments = await refundable(tx, order.id);
  const left = payments.reduce((sum, payment) => sum + payment.left, 0);
  if (amount > left) {
    const most = money(left, order.currency);
    throw new DomainError('REFUND_LIMIT', 'This is more than is left of what was paid.', { left: most });
  }
  let missing = amount;
  for (const payment of payments) {
    const part = Math.min(missing, payment.left);
    if (part === 0) continue;
    await tx.refund.create({ data: { paymentId: payment.id, amount: part, reason, nextTryAt: at, createdAt: at } });
    missing -= part;
  }
}

async function refundable(tx: Transaction, orderId: string): Promise<readonly Refundable[]> {
  const payments = await tx.payment.findMany({
    where: { orderId, captured: { gt: 0 } },
    orderBy: { id: 'asc' },
    include: { refunds: { where: { status: { not: 'failed' } } } },
  });
  return payments.map(({ id, captured, refunded, refunds }) => {
    const sumOf = (rows: typeof refunds) => rows.reduce((sum, { amount }) => sum + Number(amount), 0);
    // What was sent may not be told of yet, and what was told may have been sent by the provider's own hand.
    const told = Number(refunded) + sumOf(refunds.filter(({ status }) => status === 'requested'));
    return { id, left: Math.max(0, Number(captured) - Math.max(told, sumOf(refunds))) };
  });
}
