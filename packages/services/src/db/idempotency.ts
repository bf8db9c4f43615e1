import { createHash } from 'node:crypto';
import { type Actor, DomainError, requireText } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import type { Transaction } from './client.ts';
import type { PersonalData, Place } from './personal-data.ts';
import { isLockTimeout } from './sql-error.ts';
import { inTransaction } from './transaction.ts';

/**
 * Does `work` once for each key of an actor and gives every repeat the first answer, which is stored in the same
 * transaction. A repeat that comes while the first is at work waits for it; the same key with another request is
 * refused. The answer is sealed, since it may hold personal data. A refusal stores nothing: the key stays free.
 */
export async function once<T>(
  deps: Pick<Deps, 'db' | 'onCommitted' | 'personalData'>,
  actor: Actor,
  operation: string,
  key: string,
  request: unknown,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  requireText('key', key, { max: 200 });
  const scope = scopeOf(actor);
  const place: Place = { table: 'idempotency_keys', column: 'response', id: `${scope}/${key}` };
  const requestHash = hashRequest(deps.personalData, request);
  return inTransaction(deps, async (tx) => {
    const isFirst = await takeKey(tx, { scope, key, operation, requestHash });
    if (!isFirst) return storedAnswer<T>(tx, deps.personalData, { scope, key, operation, requestHash, place });
    const answer = await work(tx);
    const response = JSON.stringify(deps.personalData.seal(place, encode(answer)));
    await tx.$executeRaw`
        UPDATE idempotency_keys SET response = ${response}::jsonb WHERE scope = ${scope} AND key = ${key}`;
    return answer;
  });
}

/** Waits while another transaction works under the same key. */
async function takeKey(
  tx: Transaction,
  { scope, key, operation, requestHash }: { scope: string; key: string; operation: string; requestHash: string },
): Promise<boolean> {
  try {
    const taken = await tx.$executeRaw`
      INSERT INTO idempotency_keys (scope, key, operation, request_hash, response)
      VALUES (${scope}, ${key}, ${operation}, ${requestHash}, 'null') ON CONFLICT DO NOTHING`;
    return taken === 1;
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    throw new DomainError('KEY_IN_USE', 'This request is still being worked on. Try again shortly.');
  }
}

async function storedAnswer<T>(
  tx: Transaction,
  personalData: PersonalData,
  asked: { scope: string; key: string; operation: string; requestHash: string; place: Place },
): Promise<T> {
  const { scope, key } = asked;
  const stored = await tx.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key } } });
  if (stored.operation !== asked.operation || stored.requestHash !== asked.requestHash) {
    throw new DomainError('KEY_REUSED', 'This key was used for another request.');
  }
  return decode<T>(personalData.open(asked.place, String(stored.response)));
}

/** Tells requests apart under one key; the order of fields does not matter. Keyed, since addresses can be guessed. */
export function hashRequest(personalData: Pick<PersonalData, 'index'>, request: unknown): string {
  return personalData.index('request', encode(request));
}

/** Keys of two actors never meet. */
export function scopeOf(actor: Actor): string {
  if (actor.account !== null) return `account:${actor.account.id}`;
  if (actor.guestId === null) throw new DomainError('INVALID_INPUT', 'A guest needs a guest id.');
  return `guest:${createHash('sha256').update(actor.guestId).digest('base64url')}`;
}

const DATE = '$date';

/** JSON in which dates stay dates and the order of fields does not matter to a hash. */
function encode(value: unknown): string {
  return JSON.stringify(plain(value)) ?? 'null';
}

function plain(value: unknown): unknown {
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, plain(field)]),
  );
}

function decode<T>(text: string): T {
  return JSON.parse(text, (_name, value) => (isDate(value) ? new Date(value[DATE]) : value)) as T;
}

function isDate(value: unknown): value is { [DATE]: string } {
  return typeof value === 'object' && value !== null && DATE in value && typeof value[DATE] === 'string';
}
