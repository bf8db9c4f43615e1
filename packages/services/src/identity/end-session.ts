import { type Actor, DomainError, requireId, requireSignedIn } from '@pushcart/domain';
import { revoke } from '@pushcart/realtime';
import type { Transaction } from '../db/client.ts';
import { inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

/** Ends the session the actor came with, if any, and with the commit every socket and stream it opened. */
export async function endSession(tx: Transaction, { account }: Actor, now: Date): Promise<void> {
  if (account === null) return;
  await endSessions(tx, { accountId: account.id, id: account.sessionId }, now);
}

/** Ends every open session of an account, but for one if it is named. */
export async function endAllSessions(
  tx: Transaction,
  { accountId, except }: { accountId: string; except?: string | undefined },
  now: Date,
): Promise<void> {
  await endSessions(tx, { accountId, ...(except === undefined ? {} : { id: { not: except } }) }, now);
}

/** Ends one of the actor's own sessions; ending one that has ended is fine. */
export async function endOwnSession(deps: Deps, actor: Actor, { sessionId }: { sessionId: string }): Promise<void> {
  requireSignedIn(actor);
  requireId(sessionId, 'session');
  const accountId = actor.account.id;
  await inTransaction(deps, async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, accountId }, select: { id: true } });
    if (session === null) throw new DomainError('NOT_FOUND', 'There is no such session.');
    await endSessions(tx, { accountId, id: sessionId }, deps.clock.now());
  });
}

/** Ends every session of the actor's account but the one that asks. */
export async function endOtherSessions(deps: Deps, actor: Actor): Promise<void> {
  requireSignedIn(actor);
  const { id: accountId, sessionId } = actor.account;
  await inTransaction(deps, (tx) => endAllSessions(tx, { accountId, except: sessionId }, deps.clock.now()));
}

async function endSessions(
  tx: Transaction,
  where: { accountId: string; id?: string | { not: string } },
  now: Date,
): Promise<void> {
  const ended = await tx.session.updateManyAndReturn({
    where: { ...where, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const { id } of ended) await revoke(tx, { sessionId: id });
  if (ended.length > 0) markAsNews(tx);
}
