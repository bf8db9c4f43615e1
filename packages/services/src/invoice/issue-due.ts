import { BUYER_KEPT_YEARS } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { issuePapers } from './issue.ts';

const BATCH = 50;

/** Issues what became due by a payment or a refund, in the order it did. One worker's order waits for another's, so none is done twice. */
export async function issueDue(deps: Deps): Promise<number> {
  const due = await deps.db.invoiceDue.findMany({ orderBy: [{ since: 'asc' }, { orderId: 'asc' }], take: BATCH });
  for (const { orderId } of due) {
    await inTransaction(deps, async (tx) => {
      await issuePapers(deps, tx, await lockOrder(tx, orderId));
      await tx.invoiceDue.deleteMany({ where: { orderId } });
    });
  }
  return due.length;
}

/** Overwrites who bought once the years are over for which books must be kept; figures and numbers stay. */
export async function forgetBuyers({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const until = new Date(clock.now());
  until.setUTCFullYear(until.getUTCFullYear() - BUYER_KEPT_YEARS);
  const old = await db.invoice.findMany({
    where: { issuedAt: { lt: until }, buyer: { not: '' } },
    select: { id: true },
    take: BATCH,
  });
  await db.invoice.updateMany({ where: { id: { in: old.map(({ id }) => id) } }, data: { buyer: '' } });
  return old.length;
}
