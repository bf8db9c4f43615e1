import { RECOMMENDATION_KINDS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { recommendations } from '../view/recommendation-view.ts';
import { streams } from '../view/streams.ts';

const news = streams['recommend.watch'];
const limit = input.limit(50).default(12);

export const recommendationProcedures = {
  forYou: anyone('read')
    .input(
      z.strictObject({
        limit,
        recent: z.array(input.id).max(50).optional(),
        onlyNew: z.boolean().optional(),
      }),
    )
    .output(recommendations)
    .query(({ ctx, input }) => ctx.services.recommend.forYou(ctx.actor, input)),

  forProduct: anyone('read')
    .input(z.strictObject({ productId: input.id, kind: z.enum(RECOMMENDATION_KINDS), limit }))
    .output(recommendations)
    .query(({ ctx, input }) => ctx.services.recommend.forProduct(ctx.actor, input)),

  /** Asked by who has a cart: a guest or an account. */
  forCart: anyone('read')
    .input(z.strictObject({ limit }))
    .output(recommendations)
    .query(({ ctx, input }) => ctx.services.recommend.forCart(ctx.actor, input)),

  watch: anyone('watch')
    .input(z.strictObject(input.resume))
    .output(news.output)
    .subscription(async (call) => news.open(call, await call.ctx.services.recommend.watch(call.ctx.actor))),
};
