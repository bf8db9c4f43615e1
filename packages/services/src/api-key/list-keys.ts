import {
  type Actor,
  API_KEY_SCOPES,
  type ApiKeyStatus,
  type ApiKeyView,
  maskName,
  requirePermission,
  topics,
} from '@pushcart/domain';
import type { Prisma, Reader } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';

const DAY_MS = 86_400_000;
/** For how long a key that has ended is shown. */
const SHOWN_DAYS = 30;
const MOST_KEYS = 200;

export const withMaker = { account: { select: { id: true, name: true } } } as const;

export type StoredKey = Prisma.ApiKeyGetPayload<{ include: typeof withMaker }>;

/** The keys of the store, the newest first, with those that ended in the last 30 days. */
export async function listKeys(deps: Deps, db: Reader, actor: Actor): Promise<readonly ApiKeyView[]> {
  requirePermission(actor, 'keys.manage');
  const since = new Date(deps.clock.now().getTime() - SHOWN_DAYS * DAY_MS);
  const rows = await db.apiKey.findMany({
    where: {
      storeId: actor.storeId,
      AND: [
        { OR: [{ revokedAt: null }, { revokedAt: { gt: since } }] },
        { OR: [{ expiresAt: null }, { expiresAt: { gt: since } }] },
      ],
    },
    orderBy: { id: 'desc' },
    take: MOST_KEYS,
    include: withMaker,
  });
  return rows.map((row) => keyView(deps, row));
}

export async function watchKeys(deps: Deps, actor: Actor): Promise<LiveTopic<readonly ApiKeyView[]>> {
  requirePermission(actor, 'keys.manage');
  return {
    topics: [topics.storeKeys(actor.storeId)],
    kind: 'state',
    snapshot: () => listKeys(deps, deps.db, actor),
    mayWatch: () => stillMay(deps, actor, 'keys.manage'),
  };
}

export function keyView({ personalData, clock }: Pick<Deps, 'personalData' | 'clock'>, row: StoredKey): ApiKeyView {
  const { id, name, prefix, callsPerMinute, createdAt, expiresAt, lastUsedAt, successorId, account } = row;
  const makerName = personalData.open({ table: 'accounts', column: 'name', id: account.id }, account.name);
  return {
    id,
    name,
    prefix,
    scopes: API_KEY_SCOPES.filter((scope) => row.scopes.includes(scope)),
    callsPerMinute,
    status: statusOf(row, clock.now()),
    maker: { accountId: account.id, name: maskName(makerName) },
    createdAt,
    expiresAt,
    lastUsedAt,
    successorId,
  };
}

function statusOf({ revokedAt, expiresAt }: StoredKey, now: Date): ApiKeyStatus {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'active';
}
