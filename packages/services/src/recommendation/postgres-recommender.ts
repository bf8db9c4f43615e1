import {
  type FoundReason,
  habitsOf,
  isBoughtAgain,
  rank,
  type Seed,
  type Signals,
  seedsOfBaskets,
  seedsOfViews,
} from '@pushcart/domain';
import type { Database } from '../db/client.ts';
import { findTrending, readOwned } from './popular.ts';
import type { Recommender } from './recommender.ts';
import { findRelated, type PairKind, type Related } from './related.ts';

/** How much a look at a product says of what is bought with it, beside a purchase of it. */
const VIEW_AS_PURCHASE = 0.5;
/** What is said to all that others looked at is not what one visitor did. */
const OTHERS = 2;

export function createPostgresRecommender(db: Database): Recommender {
  return {
    async forShopper(storeId, { viewed, baskets }) {
      const views = seedsOfViews(viewed);
      const purchases = withViews(seedsOfBaskets(baskets), views);
      const bought = new Set(baskets.flat());
      const [byViews, byPurchases, trending, { owned, repeatRate }] = await Promise.all([
        findRelated(db, storeId, 'viewed', views),
        findRelated(db, storeId, 'bought', purchases),
        findTrending(db, storeId),
        readOwned(db, storeId, habitsOf(baskets)),
      ]);
      const related = [
        ...withReason(byViews, () => 'viewed'),
        ...withReason(byPurchases, (because) => (bought.has(because) ? 'bought-together' : 'viewed')),
      ];
      // Nobody needs to be led back to what they look at.
      return rank({ related, trending, owned, repeatRate }).filter(({ productId }) => productId !== viewed[0]);
    },

    async forProducts(storeId, productIds, { kind, bought }) {
      const pairs: PairKind = kind === 'bought-together' ? 'bought' : 'viewed';
      const [found, trending, { owned, repeatRate }] = await Promise.all([
        findRelated(
          db,
          storeId,
          pairs,
          productIds.map((productId) => ({ productId, weight: 1 })),
          pairs === 'viewed' ? OTHERS : 0,
        ),
        findTrending(db, storeId),
        readOwned(db, storeId, new Map(bought.map((productId) => [productId, 0]))),
      ]);
      const unwanted = new Set(
        owned.filter((one) => !isBoughtAgain(one, repeatRate)).map(({ productId }) => productId),
      );
      const related = withReason(found, () => (pairs === 'bought' ? 'bought-together' : 'viewed'));
      return rank({ related, trending, owned: [], repeatRate: 0 }).filter(
        ({ productId }) => !productIds.includes(productId) && !unwanted.has(productId),
      );
    },
  };
}

function withViews(purchases: readonly Seed[], views: readonly Seed[]): readonly Seed[] {
  const known = new Set(purchases.map(({ productId }) => productId));
  const others = views.filter(({ productId }) => !known.has(productId));
  return [...purchases, ...others.map(({ productId, weight }) => ({ productId, weight: weight * VIEW_AS_PURCHASE }))];
}

function withReason(
  found: readonly Related[],
  kindOf: (because: string) => 'viewed' | 'bought-together',
): Signals['related'] {
  return found.map(({ productId, share, because }) => {
    const reason: FoundReason = { kind: kindOf(because), productId: because };
    return { productId, share, reason };
  });
}
