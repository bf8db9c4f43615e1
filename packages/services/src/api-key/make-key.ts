import {
  type Actor,
  type ApiKeyDraft,
  can,
  DomainError,
  MAX_API_KEY_DAYS,
  MAX_API_KEY_NAME,
  MAX_CALLS_PER_MINUTE,
  type NewApiKey,
  requirePermission,
  requireScopes,
  requireText,
  type SignedInActor,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { sha256 } from '../db/hash.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { keyView, type StoredKey, withMaker } from './list-keys.ts';
import { makeSecret } from './secret.ts';
import { tellKeys } from './tell-keys.ts';

const MOST_OPEN_KEYS = 100;

/** See `ApiKeyService.create`. */
export async function createKey(deps: Deps, actor: Actor, draft: ApiKeyDraft): Promise<NewApiKey> {
  requirePermission(actor, 'keys.manage');
  await requireConfirmed(deps, actor);
  return inTransaction(deps, async (tx) => {
    const made = await makeKey(deps, tx, actor, draft);
    const { id, scopes, expiresAt } = made.key;
    await tellKeys(deps, tx, actor.storeId);
    await recordAudit(deps, tx, actor, 'api_key.created', id, { scopes, expiresAt });
    return made;
  });
}

/** Makes a key that acts for the actor, with nothing the actor could not do. */
export async function makeKey(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  draft: ApiKeyDraft,
): Promise<NewApiKey> {
  const { storeId, account } = actor;
  const now = deps.clock.now();
  const name = requireText('name', draft.name, { max: MAX_API_KEY_NAME });
  const scopes = requireScopes(draft.scopes, (scope) => can(actor, scope));
  const callsPerMinute = requireWithin('callsPerMinute', draft.callsPerMinute, MAX_CALLS_PER_MINUTE);
  const days = draft.days === null ? null : requireWithin('days', draft.days, MAX_API_KEY_DAYS);
  await requireRoom(tx, storeId, now);
  const session = await tx.session.findUniqueOrThrow({
    where: { id: account.sessionId },
    select: { secondFactorAt: true },
  });
  const { secret, prefix } = makeSecret(deps.random);
  const row: StoredKey = await tx.apiKey.create({
    data: {
      id: deps.random.uuid(),
      storeId,
      name,
      prefix,
      tokenHash: sha256(secret),
      scopes: [...scopes],
      callsPerMinute,
      accountId: account.id,
      createdAt: now,
      secondFactorAt: session.secondFactorAt,
      expiresAt: days === null ? null : new Date(now.getTime() + days * 86_400_000),
    },
    include: withMaker,
  });
  return { secret, key: keyView(deps, row) };
}

async function requireRoom(tx: Transaction, storeId: string, now: Date): Promise<void> {
  const where = { storeId, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
  if ((await tx.apiKey.count({ where })) < MOST_OPEN_KEYS) return;
  throw new DomainError('INVALID_INPUT', `A store has ${MOST_OPEN_KEYS} keys at most. Revoke one first.`);
}

function requireWithin(field: string, value: number, max: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= max) return value;
  throw new DomainError('INVALID_INPUT', `The ${field} of a key is a number from 1 to ${max}.`, { field });
}
