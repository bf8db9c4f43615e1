import { type Actor, DomainError } from '@pushcart/domain';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { findKey } from './find-key.ts';
import { isSecret } from './secret.ts';

/** How far behind `last_used_at` may be, so that not every call writes. */
const USED_PRECISION_MS = 60_000;

/** See `ApiKeyService.resolveActor`. */
export async function resolveKey(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { storeSlug, secret }: { storeSlug: string; secret: string },
): Promise<Actor> {
  if (!isSecret(secret)) throw refused('This is no API key: a part is missing or wrong.');
  const now = clock.now();
  const found = await findKey(db, { storeSlug, tokenHash: sha256(secret) }, now);
  if (found === null) throw refused('This API key is unknown here, has ended, or its maker may no longer use it.');
  const { actor, lastUsedAt } = found;
  const isStale = lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= USED_PRECISION_MS;
  if (isStale) {
    await db.$executeRaw`
      UPDATE api_keys SET last_used_at = ${now}
      WHERE id = ${actor.account?.sessionId}::uuid AND last_used_at IS NOT DISTINCT FROM ${lastUsedAt}::timestamptz`;
  }
  return actor;
}

function refused(message: string): DomainError {
  return new DomainError('API_KEY_INVALID', message);
}
