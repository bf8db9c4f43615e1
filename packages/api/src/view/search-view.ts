import type { FailedQuery, SearchAnalytics, SearchOutcome, SearchStatus, Suggestions } from '@pushcart/domain';
import { z } from 'zod';
import { imageView, localizedText } from './common-view.ts';
import { view } from './view.ts';

export const searchOutcome = view<SearchOutcome>()(
  z.strictObject({
    corrected: z.string().nullable(),
    isBroadened: z.boolean(),
    isComplete: z.boolean(),
    words: z.array(z.string()).readonly(),
  }),
);

export const suggestions = view<Suggestions>()(
  z.strictObject({
    products: z
      .array(z.strictObject({ id: z.string(), slug: z.string(), name: localizedText, image: imageView.nullable() }))
      .readonly(),
    categories: z.array(z.strictObject({ slug: z.string(), name: localizedText })).readonly(),
    queries: z.array(z.string()).readonly(),
  }),
);

export const searchStatus = view<SearchStatus>()(
  z.strictObject({
    documents: z.int(),
    waiting: z.int(),
    build: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  }),
);

export const failedQuery = view<FailedQuery>()(
  z.strictObject({ query: z.string(), searches: z.int(), lastAt: z.date() }),
);

const figures = {
  searches: z.int(),
  withoutResult: z.int(),
  clicked: z.int(),
  meanPosition: z.number().nullable(),
};
const looks = z.strictObject({ looked: z.int(), taken: z.int() });

export const searchAnalytics = view<SearchAnalytics>()(
  z.strictObject({
    since: z.date(),
    total: z.strictObject(figures),
    queries: z.array(z.strictObject({ query: z.string(), ...figures })).readonly(),
    looks: z.strictObject({ recommended: looks, other: looks }),
  }),
);
