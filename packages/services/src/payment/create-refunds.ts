import type { Prisma, Transaction } from '../db/client.ts';
import type { StoredOrder } from '../order/order-row.ts';

type NewRefund = Omit<Prisma.RefundCreateManyInput, 'amount' | 'uninvoiced'> & { readonly amount: number };

/**
 * Writes down refunds of an order, and what of them its invoice does not say, so that no credit note takes it off: all that goes back
 * before the order is paid, and what was paid beyond its price, `surplus`, minor units. Returns their ids.
 */
export async function createRefunds(
  tx: Transaction,
  { paidAt }: Pick<StoredOrder, 'paidAt'>,
  refunds: readonly NewRefund[],
  surplus = 0,
): Promise<readonly string[]> {
  let open = surplus;
  const data = refunds.map((refund) => {
    const uninvoiced = paidAt === null ? refund.amount : Math.min(refund.amount, open);
    open -= Math.min(uninvoiced, open);
    return { ...refund, uninvoiced: uninvoiced === 0 ? null : uninvoiced };
  });
  const rows = await tx.refund.createManyAndReturn({ data, select: { id: true } });
  return rows.map(({ id }) => id);
}
