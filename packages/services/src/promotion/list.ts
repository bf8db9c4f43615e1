import { type Actor, type PromotionPage, type PromotionStatus, requirePermission, topics } from '@pushcart/domain';
import { CURSOR_PART, decodeCursor, encodeCursor, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { viewOf, withCoupons } from './promotion-row.ts';

const LIST = 'promotions';
const SNAPSHOT_LIMIT = 50;

/** Ids grow with time, so the newest come first. */
export async function listPromotions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { statuses?: readonly PromotionStatus[] | undefined; limit: number; cursor?: string | undefined },
): Promise<PromotionPage> {
  requirePermission(actor, 'promotions.read');
  const limit = requireLimit(input.limit);
  const [before] = input.cursor === undefined ? [] : decodeCursor(LIST, input.cursor, [CURSOR_PART.id]);
  const rows = await db.promotion.findMany({
    where: {
      storeId: actor.storeId,
      ...(input.statuses === undefined ? {} : { status: { in: [...input.statuses] } }),
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: withCoupons,
  });
  const now = clock.now();
  return toPage(rows, limit, { item: (row) => viewOf(row, now), cursor: ({ id }) => encodeCursor(LIST, [id]) });
}

export async function watchPromotions(deps: Deps, actor: Actor): Promise<LiveTopic<PromotionPage>> {
  requirePermission(actor, 'promotions.read');
  return {
    topics: [topics.storePromotions(actor.storeId)],
    kind: 'state',
    snapshot: () => listPromotions(deps, actor, { limit: SNAPSHOT_LIMIT }),
    mayWatch: () => stillMay(deps, actor, 'promotions.read'),
  };
}
