import type { Transaction } from '../db/client.ts';

/**
 * The return of an order whose money the provider refused to give back, so that what staff give back next is for it; null if there is
 * none. The caller has locked the order.
 */
export async function owedReturn(tx: Transaction, orderId: string): Promise<string | null> {
  const refused = await tx.return.findMany({
    where: { orderId, status: 'refunded', refunds: { some: { status: 'failed' } } },
    orderBy: { id: 'asc' },
    include: { refunds: { where: { status: { not: 'failed' } }, select: { amount: true } } },
  });
  const isOwed = ({ refund, refunds }: (typeof refused)[number]) =>
    refunds.reduce((sum, { amount }) => sum + amount, 0n) < (refund ?? 0n);
  return refused.find(isOwed)?.id ?? null;
}
