import type { MarketChanged, MarketView } from '@pushcart/domain';
import { z } from 'zod';
import { localizedText } from './common-view.ts';
import { view } from './view.ts';

export const marketChoice = { currency: z.string(), name: localizedText, countries: z.array(z.string()).readonly() };

export const marketView = view<MarketView>()(
  z.strictObject({
    ...marketChoice,
    rate: z.string(),
    isActive: z.boolean(),
    id: z.string(),
    version: z.int(),
  }),
);

export const marketChanged = view<MarketChanged>()(
  z.strictObject({ type: z.literal('market.changed'), marketId: z.string(), version: z.int() }),
);
