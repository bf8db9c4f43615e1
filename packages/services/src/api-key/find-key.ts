import { type Actor, API_KEY_SCOPES } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import { actingRole } from '../identity/staff-role.ts';

export interface FoundKey {
  readonly actor: Actor;
  readonly lastUsedAt: Date | null;
}

interface Row {
  readonly id: string;
  readonly store_id: string;
  readonly account_id: string;
  readonly scopes: readonly string[];
  readonly calls_per_minute: number;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
  readonly second_factor_at: Date | null;
  readonly needs_second_factor: boolean;
  readonly role: string;
}

/** Which key is meant: by the hash of its secret in the store that was called, or by its id. */
export type KeyRef = { readonly storeSlug: string; readonly tokenHash: Uint8Array } | { readonly id: string };

/**
 * The actor of a key, with the role its maker has now. Null when the key has ended, or its maker is blocked, no longer works here, or
 * has not shown the second factor that the store asks for. A key that one server has ended has ended, also where the clock is behind.
 */
export async function findKey(db: Pick<Reader, '$queryRaw'>, ref: KeyRef, now: Date): Promise<FoundKey | null> {
  const condition =
    'id' in ref
      ? Prisma.sql`key.id = ${ref.id}::uuid`
      : Prisma.sql`key.token_hash = ${ref.tokenHash} AND store.slug = ${ref.storeSlug}`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT key.id, key.store_id, key.account_id, key.scopes, key.calls_per_minute, key.expires_at, key.last_used_at,
           key.second_factor_at, store.needs_second_factor, staff.role
    FROM api_keys key
    JOIN stores store ON store.id = key.store_id
    JOIN accounts account ON account.id = key.account_id AND account.disabled_at IS NULL AND account.erased_at IS NULL
    JOIN staff_members staff ON staff.store_id = key.store_id AND staff.account_id = key.account_id
    WHERE ${condition} AND key.revoked_at IS NULL AND key.ended_at IS NULL AND (key.expires_at IS NULL OR key.expires_at > ${now})`;
  if (row === undefined) return null;
  const { role: named, needs_second_factor: needsSecondFactor, second_factor_at: secondFactorAt } = row;
  const role = actingRole({ role: named, needsSecondFactor, secondFactorAt });
  if (role === null) return null;
  const key = {
    id: row.id,
    scopes: API_KEY_SCOPES.filter((scope) => row.scopes.includes(scope)),
    callsPerMinute: row.calls_per_minute,
    expiresAt: row.expires_at,
  };
  const account = { id: row.account_id, sessionId: row.id, role, key };
  return { actor: { storeId: row.store_id, guestId: null, account }, lastUsedAt: row.last_used_at };
}
