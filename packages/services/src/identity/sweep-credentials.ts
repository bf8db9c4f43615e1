import type { Deps } from '../deps.ts';

const DAY_MS = 86_400_000;
/** How long what can no longer be used is kept, to look into complaints. */
const KEEP_MS = DAY_MS;
const KEEP_MESSAGES_MS = 30 * DAY_MS;

/** Deletes codes, links, challenges and sessions that ended, and messages long sent. Returns how many rows. */
export async function sweepCredentials({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const now = clock.now().getTime();
  const ended = { expiresAt: { lt: new Date(now - KEEP_MS) } };
  const swept = [
    await db.phoneCode.deleteMany({ where: ended }),
    // Who came by them is sealed in there, and of no use any more.
    await db.loginVisit.deleteMany({ where: { expiresAt: { lt: new Date(now) } } }),
    await db.passkeyChallenge.deleteMany({ where: ended }),
    await db.accountToken.deleteMany({ where: ended }),
    await db.session.deleteMany({
      where: { OR: [ended, { revokedAt: { lt: new Date(now - KEEP_MESSAGES_MS) } }] },
    }),
    await db.message.deleteMany({ where: { settledAt: { lt: new Date(now - KEEP_MESSAGES_MS) } } }),
  ];
  return swept.reduce((sum, { count }) => sum + count, 0);
}
