import { isId } from '@pushcart/domain';
import type { Deps } from '../deps.ts';

const CHALLENGE_BYTES = 32;
/** How long somebody may take to find the key and touch it. */
export const PASSKEY_TIMEOUT_MS = 120_000;

/** Something new to sign; with an account, for adding a passkey to it. */
export async function newChallenge(
  { db, random, clock }: Pick<Deps, 'db' | 'random' | 'clock'>,
  accountId: string | null,
): Promise<{ id: string; challenge: string }> {
  const now = clock.now();
  const made = { id: random.uuid(), challenge: random.bytes(CHALLENGE_BYTES).toString('base64url') };
  await db.passkeyChallenge.create({
    data: { ...made, accountId, expiresAt: new Date(now.getTime() + PASSKEY_TIMEOUT_MS) },
  });
  return made;
}

/** Takes a challenge out, so that it is answered once; null when it is gone, late or somebody else's. */
export async function takeChallenge(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  id: string,
  accountId: string | null,
): Promise<string | null> {
  if (!isId(id)) return null;
  const where = { id, accountId, expiresAt: { gt: clock.now() } };
  const row = await db.passkeyChallenge.findFirst({ where });
  if (row === null) return null;
  const { count } = await db.passkeyChallenge.deleteMany({ where });
  return count === 1 ? row.challenge : null;
}
