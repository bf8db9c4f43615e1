import { type Actor, DomainError } from '@pushcart/domain';
import { sha256 } from '../db/hash.ts';
import type { Deps } from '../deps.ts';
import { IDLE_LIMIT_MS, SEEN_PRECISION_MS } from './session-lifetime.ts';
import { actingRole } from './staff-role.ts';

interface Row {
  readonly store_id: string;
  readonly session_id: string | null;
  readonly account_id: string | null;
  readonly last_seen_at: Date | null;
  readonly role: string | null;
  readonly needs_second_factor: boolean;
  readonly second_factor_at: Date | null;
}

/** 32 bytes or more in base64url, as the server hands out. */
const GUEST_ID = /^[\w-]{20,128}$/;
const TOKEN = /^[\w-]{43}$/;

export interface ActorRequest {
  readonly storeSlug: string;
  readonly sessionToken: string | null;
  readonly guestId: string | null;
}

/**
 * Runs for every request: one look-up, and a write only when the session was last seen a while ago. For visitors without a session not
 * even that, since a slug leads to the same store for as long as the process lives.
 */
export function createActorResolver(deps: Pick<Deps, 'db' | 'clock'>): (request: ActorRequest) => Promise<Actor> {
  const storeIds = new Map<string, string>();
  return async (request) => {
    const isToken = request.sessionToken !== null && TOKEN.test(request.sessionToken);
    const known = storeIds.get(request.storeSlug);
    if (known !== undefined && !isToken) return { storeId: known, guestId: guestIdOf(request), account: null };
    const actor = await lookUpActor(deps, request, isToken);
    storeIds.set(request.storeSlug, actor.storeId);
    return actor;
  };
}

function guestIdOf({ guestId }: ActorRequest): string | null {
  return guestId !== null && GUEST_ID.test(guestId) ? guestId : null;
}

async function lookUpActor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  request: ActorRequest,
  isToken: boolean,
): Promise<Actor> {
  const now = clock.now();
  const tokenHash = sha256(request.sessionToken ?? '');
  const [row] = await db.$queryRaw<Row[]>`
    SELECT store.id AS store_id, session.id AS session_id, session.account_id, session.last_seen_at, staff.role,
           store.needs_second_factor, session.second_factor_at
    FROM stores store
    LEFT JOIN (sessions session JOIN accounts account ON account.id = session.account_id)
      ON ${isToken} AND session.token_hash = ${tokenHash} AND session.revoked_at IS NULL
      AND session.expires_at > ${now} AND session.last_seen_at > ${new Date(now.getTime() - IDLE_LIMIT_MS)}
      AND account.disabled_at IS NULL AND account.erased_at IS NULL
    LEFT JOIN staff_members staff ON staff.store_id = store.id AND staff.account_id = session.account_id
    WHERE store.slug = ${request.storeSlug}`;
  if (row === undefined) throw new DomainError('NOT_FOUND', 'There is no such store.');

  const guestId = guestIdOf(request);
  const { store_id: storeId, session_id: sessionId, account_id: accountId, last_seen_at: lastSeenAt } = row;
  if (sessionId === null || accountId === null || lastSeenAt === null) return { storeId, guestId, account: null };
  if (now.getTime() - lastSeenAt.getTime() > SEEN_PRECISION_MS) {
    await db.session.updateMany({ where: { id: sessionId, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
  }
  const { needs_second_factor: needsSecondFactor, second_factor_at: secondFactorAt } = row;
  const role = actingRole({ role: row.role, needsSecondFactor, secondFactorAt });
  return { storeId, guestId, account: { id: accountId, sessionId, role } };
}
