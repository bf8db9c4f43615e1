import type { Actor } from '@pushcart/domain';
import { revoke } from '@pushcart/realtime';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';

/** Ends the session the actor came with, if any, and with the commit every socket and stream it opened. */
export async function endSession(tx: Transaction, { account }: Actor, now: Date): Promise<void> {
  if (account === null) return;
  const { count } = await tx.session.updateMany({
    where: { id: account.sessionId, accountId: account.id, revokedAt: null },
    data: { revokedAt: now },
  });
  if (count === 0) return;
  await revoke(tx, { sessionId: account.sessionId });
  markAsNews(tx);
}
