import { DomainError, splitRefund } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { createRefunds } from '../payment/create-refunds.ts';
import { sourcesOf } from '../payment/request-refund.ts';

interface Asked {
  /** The return whose money it is. */
  readonly returnId?: string;
  /** Minor units. */
  readonly amount: number;
  readonly reason: string;
  readonly at: Date;
}

/**
 * Asks for a part of an order's money back, the newest payment first, and refuses more than is left of what was captured. The worker
 * sends it. The caller has locked the order.
 */
export async function askBack(
  tx: Transaction,
  order: Pick<StoredOrder, 'id' | 'paidAt'>,
  { returnId, amount, reason, at }: Asked,
): Promise<void> {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new DomainError('INVALID_INPUT', 'A refund gives something back.', { field: 'amount' });
  }
  const payments = await tx.payment.findMany({
    where: { orderId: order.id, captured: { gt: 0 } },
    orderBy: { id: 'desc' },
  });
  const parts = splitRefund(await sourcesOf(tx, payments), amount);
  const asked = { returnId: returnId ?? null, reason, nextTryAt: at, createdAt: at };
  await createRefunds(
    tx,
    order,
    parts.map(({ id, left }) => ({ ...asked, paymentId: id, amount: left })),
  );
}
