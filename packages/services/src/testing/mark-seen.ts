import type { Actor } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

/** As if whoever acts had just shown that it is them. */
export async function markSeen({ db, clock }: Pick<Deps, 'db' | 'clock'>, { account }: Actor): Promise<void> {
  if (account === null) return;
  await db.session.updateMany({ where: { id: account.sessionId }, data: { confirmedAt: clock.now() } });
}
