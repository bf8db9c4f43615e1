import { type Actor, type RecommendationKind, requireId, topics } from '@pushcart/domain';
import { readChoice } from '../behaviour/choice.ts';
import { requireVisitor } from '../behaviour/visitor.ts';
import { productsInCart } from '../cart/products-in-cart.ts';
import type { Deps } from '../deps.ts';
import { renewActor } from '../identity/renew-actor.ts';
import { createPostgresRecommender } from './postgres-recommender.ts';
import { type KnownTaste, readBaskets, readHidden, readTaste } from './read-taste.ts';
import type { ForProductInput, ForYouInput, RecommendationService } from './recommendation-service.ts';
import type { Recommender } from './recommender.ts';
import { show } from './show.ts';

const NOBODY: KnownTaste = { viewed: [], baskets: [], hidden: new Set() };

export function createRecommendationService(
  deps: Deps,
  recommender: Recommender = createPostgresRecommender(deps.db),
): RecommendationService {
  async function beside(actor: Actor, productIds: readonly string[], kind: RecommendationKind, limit: number) {
    const [{ allowed }, hidden] = await Promise.all([readChoice(deps.db, actor), readHidden(deps, actor)]);
    const bought = allowed === true ? (await readBaskets(deps, actor)).flat() : [];
    const ranked = await recommender.forProducts(actor.storeId, productIds, { kind, bought });
    return show(deps, actor, ranked, { limit, without: new Set([...productIds, ...hidden]), known: bought });
  }

  return {
    async forYou(actor, { limit, recent = [], onlyNew = false }: ForYouInput) {
      const { allowed } = await readChoice(deps.db, actor);
      const known = allowed === true ? await readTaste(deps, actor) : NOBODY;
      const viewed = allowed === false ? [] : [...recent, ...known.viewed];
      const ranked = await recommender.forShopper(actor.storeId, { viewed, baskets: known.baskets });
      const bought = known.baskets.flat();
      const without = new Set([...known.hidden, ...(onlyNew ? bought : [])]);
      const items = await show(deps, actor, ranked, { limit, without, known: [...bought, ...viewed.slice(0, 1)] });
      return { isPersonal: viewed.length > 0 || known.baskets.length > 0, items };
    },

    async forProduct(actor, { productId, kind, limit }: ForProductInput) {
      requireId(productId, 'product');
      return { isPersonal: false, items: await beside(actor, [productId], kind, limit) };
    },

    async forCart(actor, { limit }) {
      const inCart = await productsInCart(deps.db, actor);
      const items = inCart.length === 0 ? [] : await beside(actor, inCart, 'bought-together', limit);
      return { isPersonal: false, items };
    },

    watch: async (actor: Actor) => ({
      topics: [topics.recommendations(actor.storeId, requireVisitor(actor))],
      kind: 'state',
      snapshot: async () => null,
      mayWatch: async () => (await renewActor(deps, actor)) !== null,
    }),
  };
}
