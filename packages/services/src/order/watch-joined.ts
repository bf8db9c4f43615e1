import { type Actor, type JoinedOrders, requireSignedIn, topics } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';

/** How long it is news that orders came. */
const NEWS_MS = 7 * 86_400_000;

/** See `OrderService.watchJoined`. */
export function watchJoined(deps: Deps, actor: Actor): LiveTopic<JoinedOrders | null> {
  requireSignedIn(actor);
  const own = { storeId: actor.storeId, accountId: actor.account.id };
  return {
    topics: [topics.shopperOrders(own.accountId, own.storeId)],
    kind: 'state',
    snapshot: () => latestJoined(deps, own),
    mayWatch: async () => (await renewActor(deps, actor)) !== null,
  };
}

async function latestJoined(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  own: { storeId: string; accountId: string },
): Promise<JoinedOrders | null> {
  const [last] = await db.order.groupBy({
    by: ['joinedAt'],
    where: { ...own, joinedAt: { gt: new Date(clock.now().getTime() - NEWS_MS) } },
    orderBy: { joinedAt: 'desc' },
    take: 1,
    _count: true,
  });
  return last === undefined || last.joinedAt === null ? null : { count: last._count, at: last.joinedAt };
}
