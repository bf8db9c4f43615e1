import { type Actor, type ClaimView, requirePermission, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { claimView } from './claim.ts';

/** Who packs what, as it changes. */
export async function watchClaims(deps: Deps, actor: Actor): Promise<LiveTopic<readonly ClaimView[]>> {
  requirePermission(actor, 'orders.read');
  const { storeId } = actor;
  return {
    topics: [topics.storeClaims(storeId)],
    kind: 'state',
    snapshot: async () => {
      const open = { storeId, accountId: { not: null }, expiresAt: { gt: deps.clock.now() } };
      const rows = await deps.db.orderClaim.findMany({ where: open });
      return Promise.all(rows.map((row) => claimView(deps, deps.db, row)));
    },
    mayWatch: () => stillMay(deps, actor, 'orders.read'),
  };
}
