import type { BehaviourChoice, Recommendations, RecommendationsChanged, Recommended } from '@pushcart/domain';
import { z } from 'zod';
import { productCard } from './catalog-view.ts';
import { localizedText } from './common-view.ts';
import { view } from './view.ts';

export const behaviourChoice = view<BehaviourChoice>()(z.strictObject({ allowed: z.boolean().nullable() }));

const recommended = view<Recommended>()(
  z.strictObject({
    product: productCard,
    reason: z.union([
      z.strictObject({
        kind: z.enum(['viewed', 'bought-together']),
        because: z.strictObject({ slug: z.string(), name: localizedText }),
      }),
      z.strictObject({ kind: z.enum(['bought-before', 'trending', 'new']) }),
    ]),
  }),
);

export const recommendations = view<Recommendations>()(
  z.strictObject({ isPersonal: z.boolean(), items: z.array(recommended) }),
);

export const recommendationsChanged = view<RecommendationsChanged>()(
  z.strictObject({ type: z.literal('recommendations.changed'), batchId: z.string().nullable() }),
);
