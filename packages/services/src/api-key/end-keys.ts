import {
  type Actor,
  type ApiKeyScope,
  type ApiKeyView,
  DomainError,
  MAX_OVERLAP_HOURS,
  type NewApiKey,
  requireId,
  requirePermission,
} from '@pushcart/domain';
import { revoke } from '@pushcart/realtime';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireConfirmed } from '../identity/confirm.ts';
import { keyView, listKeys, type StoredKey, withMaker } from './list-keys.ts';
import { makeKey } from './make-key.ts';
import { tellKeys } from './tell-keys.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** See `ApiKeyService.rotate`. */
export async function rotateKey(
  deps: Deps,
  actor: Actor,
  { keyId, overlapHours }: { keyId: string; overlapHours: number },
): Promise<NewApiKey> {
  requirePermission(actor, 'keys.manage');
  await requireConfirmed(deps, actor);
  if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > MAX_OVERLAP_HOURS) {
    const message = `The old key stays good for ${MAX_OVERLAP_HOURS} hours at most.`;
    throw new DomainError('INVALID_INPUT', message, { field: 'overlapHours' });
  }
  return inTransaction(deps, async (tx) => {
    const old = await lockOpenKey(deps, tx, actor, keyId);
    if (old.successorId !== null) throw new DomainError('INVALID_INPUT', 'This key was rotated already.');
    const made = await makeKey(deps, tx, actor, draftOf(old));
    const now = deps.clock.now();
    const overlapEnd = new Date(now.getTime() + overlapHours * HOUR_MS);
    const expiresAt = old.expiresAt === null || overlapEnd < old.expiresAt ? overlapEnd : old.expiresAt;
    const ends = overlapHours === 0 ? { revokedAt: now } : { expiresAt };
    await tx.apiKey.update({ where: { id: keyId }, data: { ...ends, successorId: made.key.id } });
    // Those who watch with the old key hear when it will end, or that it has.
    await revoke(tx, { sessionId: keyId });
    await tellKeys(deps, tx, actor.storeId);
    await recordAudit(deps, tx, actor, 'api_key.rotated', keyId, { successorId: made.key.id, overlapHours });
    return made;
  });
}

/** See `ApiKeyService.revoke`. */
export async function revokeKey(
  deps: Deps,
  actor: Actor,
  { keyId }: { keyId: string },
): Promise<readonly ApiKeyView[]> {
  requirePermission(actor, 'keys.manage');
  return inTransaction(deps, async (tx) => {
    await lockOpenKey(deps, tx, actor, keyId);
    await tx.apiKey.update({ where: { id: keyId }, data: { revokedAt: deps.clock.now() } });
    await revoke(tx, { sessionId: keyId });
    await tellKeys(deps, tx, actor.storeId);
    await recordAudit(deps, tx, actor, 'api_key.revoked', keyId);
    return listKeys(deps, tx, actor);
  });
}

/** See `ApiKeyService.endExpired`. */
export async function endExpiredKeys(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = { revokedAt: null, endedAt: null, expiresAt: { lte: now } };
  if ((await deps.db.apiKey.count({ where: due })) === 0) return 0;
  return inTransaction(deps, async (tx) => {
    const ended = await tx.apiKey.updateManyAndReturn({
      where: due,
      data: { endedAt: now },
      select: { id: true, storeId: true },
    });
    for (const { id } of ended) await revoke(tx, { sessionId: id });
    for (const storeId of new Set(ended.map((key) => key.storeId))) await tellKeys(deps, tx, storeId);
    return ended.length;
  });
}

async function lockOpenKey(deps: Deps, tx: Transaction, { storeId }: Actor, keyId: string): Promise<StoredKey> {
  requireId(keyId, 'API key');
  await tx.$executeRaw`SELECT 1 FROM api_keys WHERE id = ${keyId}::uuid FOR UPDATE`;
  const row = await tx.apiKey.findFirst({ where: { id: keyId, storeId }, include: withMaker });
  if (row === null || keyView(deps, row).status !== 'active') {
    throw new DomainError('NOT_FOUND', 'There is no such API key, or it has ended.');
  }
  return row;
}

/** The same key for as long again. */
function draftOf({ name, scopes, callsPerMinute, createdAt, expiresAt }: StoredKey) {
  const days = expiresAt === null ? null : Math.ceil((expiresAt.getTime() - createdAt.getTime()) / DAY_MS);
  return { name, scopes: scopes as ApiKeyScope[], callsPerMinute, days };
}
