import { type Actor, type OpenSessionView, requireSignedIn } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { openSessions } from './session-lifetime.ts';

/** Where the actor's account is signed in, the last used first. */
export async function listSessions({ db, clock }: Deps, actor: Actor): Promise<readonly OpenSessionView[]> {
  requireSignedIn(actor);
  const { id: accountId, sessionId } = actor.account;
  const rows = await db.session.findMany({
    where: { accountId, ...openSessions(clock.now()) },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true, expiresAt: true },
  });
  return rows.map(({ userAgent, ...row }) => ({ ...row, userAgent: userAgent ?? '', isCurrent: row.id === sessionId }));
}
