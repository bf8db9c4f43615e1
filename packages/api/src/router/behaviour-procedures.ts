import { MAX_INTERACTIONS } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { anyone } from '../trpc.ts';
import { behaviourChoice } from '../view/recommendation-view.ts';

const agoMs = z.int().min(0).max(86_400_000).default(0);

const interaction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(['view', 'add', 'hide']), productId: input.id, agoMs }),
  z.strictObject({
    kind: z.literal('click'),
    productId: input.id,
    list: input.words(40),
    position: z.int().min(0).max(10_000),
    agoMs,
  }),
  z.strictObject({
    kind: z.literal('search'),
    query: input.words(100),
    results: z.int().min(0),
    agoMs,
  }),
]);

export const behaviourProcedures = {
  choice: anyone('read')
    .input(input.nothing)
    .output(behaviourChoice)
    .query(({ ctx }) => ctx.services.behaviour.choice(ctx.actor)),

  choose: anyone('write')
    .input(z.strictObject({ allowed: z.boolean() }))
    .output(behaviourChoice)
    .mutation(({ ctx, input }) => ctx.services.behaviour.choose(ctx.actor, input)),

  /** Keeps nothing of who has not allowed it. */
  record: anyone('write')
    .input(z.strictObject({ interactions: z.array(interaction).min(1).max(MAX_INTERACTIONS) }))
    .output(z.strictObject({ kept: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.behaviour.record(ctx.actor, input)),
};
