import type { Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';
import { createRefunds } from './create-refunds.ts';
import { balanceOf } from './order-due.ts';

interface Why {
  readonly reason: string;
  readonly at: Date;
  /** When the worker sends the refunds, unless the caller has by then. */
  readonly sendAt: Date;
  /** What of it was paid beyond the price, minor units. */
  readonly surplus?: number;
}

export interface Settled {
  /** What is still to be paid, minor units. */
  readonly due: number;
  /** Refunds that are to be sent. */
  readonly refundIds: readonly string[];
}

/** Makes the payments agree with an order's price: refunds what is too much, takes less of what is held. The caller has locked the order. */
export async function settleBalance(
  tx: Transaction,
  order: Pick<StoredOrder, 'id' | 'status' | 'total' | 'paidAt'>,
  { reason, at, sendAt, surplus }: Why,
): Promise<Settled> {
  const { due, refunds, covers } = await balanceOf(tx, order, Number(order.total));
  for (const { id, covers: share } of covers) {
    // What pays nothing any more is let go whole: a bank takes no capture of nothing.
    const isLetGo = share === 0 && (await tx.payment.count({ where: { id, status: 'authorised' } })) > 0;
    await tx.payment.update({
      where: { id },
      data: { covers: share, ...(isLetGo ? { nextStep: 'void', nextStepAt: at, attempts: 0 } : {}), updatedAt: at },
    });
  }
  const asked = refunds.map(({ id, amount }) => ({ paymentId: id, amount, reason, nextTryAt: sendAt, createdAt: at }));
  return { due, refundIds: await createRefunds(tx, order, asked, surplus) };
}
