import { type Actor, type ProductReviews, requirePermission, type StaffReviewView, topics } from '@pushcart/domain';
import { toRating } from '../catalog/rating.ts';
import type { Deps } from '../deps.ts';
import { stillMay } from '../identity/renew-actor.ts';
import type { LiveTopic } from '../live-topic.ts';
import { listForStore, listPublished, requireActiveProduct } from './list.ts';

const NEWEST = 10;
const QUEUE = 50;

export async function watchProduct(
  deps: Deps,
  actor: Actor,
  { productId }: { productId: string },
): Promise<LiveTopic<ProductReviews>> {
  await requireActiveProduct(deps, actor, productId);
  return {
    topics: [topics.product(productId)],
    kind: 'state',
    snapshot: () => readReviews(deps, actor, productId),
    // Published reviews are public.
    mayWatch: async () => true,
  };
}

async function readReviews(deps: Deps, actor: Actor, productId: string): Promise<ProductReviews> {
  const { ratingSum, ratingCount } = await deps.db.product.findUniqueOrThrow({
    where: { id: productId },
    select: { ratingSum: true, ratingCount: true },
  });
  const { items } = await listPublished(deps, actor, { productId, limit: NEWEST });
  return { rating: toRating(ratingSum, ratingCount), newest: items };
}

export async function watchStore(deps: Deps, actor: Actor): Promise<LiveTopic<readonly StaffReviewView[]>> {
  requirePermission(actor, 'reviews.moderate');
  return {
    topics: [topics.storeReviews(actor.storeId)],
    kind: 'state',
    snapshot: async () => (await listForStore(deps, actor, { limit: QUEUE })).items,
    mayWatch: () => stillMay(deps, actor, 'reviews.moderate'),
  };
}
