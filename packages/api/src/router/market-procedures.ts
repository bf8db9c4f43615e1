import type { MarketDraft } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { marketView } from '../view/market-view.ts';
import { given } from '../view/view.ts';

const draft = given<MarketDraft>()(
  z.strictObject({
    currency: input.currency,
    name: z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) }),
    countries: z.array(input.country).max(250),
    rate: input.text(20),
    isActive: z.boolean(),
  }),
);

export const marketProcedures = {
  /** In which currencies the store sells beside its own; those that are closed too. */
  list: staff('markets.write', 'read')
    .input(input.nothing)
    .output(z.array(marketView).readonly())
    .query(({ ctx }) => ctx.services.market.list(ctx.actor)),

  /** Null as `ref` makes a new one. */
  save: staff('markets.write', 'write')
    .input(z.strictObject({ ref: z.strictObject({ marketId: input.id, version: z.int().min(1) }).nullable(), draft }))
    .output(marketView)
    .mutation(({ ctx, input }) => ctx.services.market.save(ctx.actor, input)),
};
