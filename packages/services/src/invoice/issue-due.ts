import { BUYER_KEPT_YEARS } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrderIfFree } from '../order/lock-order.ts';
import { issueAndTell } from './issue-and-tell.ts';

const BATCH = 50;
/** Orders at a time: most of an invoice's time is waiting for the database, and where many buy, for the server's other work. */
const LANES = 4;

/**
 * Issues what became due by a payment or a refund, in the order it did. Workers share it: each passes over what another has, so that none
 * is done twice. One that fails goes to the end, and keeps no other from its invoice.
 */
export async function issueDue(deps: Deps): Promise<number> {
  const due = await deps.db.invoiceDue.findMany({ orderBy: [{ since: 'asc' }, { orderId: 'asc' }], take: BATCH });
  const errors: unknown[] = [];
  const waiting = due.values();
  const lane = async () => {
    for (const { orderId } of waiting) {
      try {
        await issueFor(deps, orderId);
      } catch (error) {
        errors.push(error);
        await deps.db.invoiceDue.updateMany({ where: { orderId }, data: { since: deps.clock.now() } });
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${due.length} due failed.`);
  return due.length;
}

async function issueFor(deps: Deps, orderId: string): Promise<void> {
  await inTransaction(deps, async (tx) => {
    const order = await lockOrderIfFree(tx, orderId);
    if (order === null) return;
    const { count: stillDue } = await tx.invoiceDue.deleteMany({ where: { orderId } });
    if (stillDue > 0) await issueAndTell(deps, tx, order);
  });
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
