import { topics } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';

/** Tells the desks of a store to read the refunds again that failed. */
export async function tellRefund(
  tx: Transaction,
  storeId: string,
  { id, at }: { id: string; at: Date },
): Promise<void> {
  const news = { key: id, version: at.getTime(), type: 'refund.changed' };
  const payload = { type: 'refund.changed', id, version: at.getTime() };
  await append(tx, [{ ...news, topic: topics.storePayments(storeId), payload }]);
}
