import { MAX_CODE_BATCH, MAX_CODE_LENGTH, PROMOTION_STATUSES } from '@pushcart/domain';
import { z } from 'zod';
import * as input from '../input.ts';
import { staff } from '../trpc.ts';
import { couponPage, promotionPage, promotionRule, promotionView } from '../view/promotion-view.ts';
import { streams } from '../view/streams.ts';

const promotions = streams['promotion.watch'];

const draft = z.strictObject({
  name: z.strictObject({ en: input.words(120), 'zh-CN': input.words(120) }),
  startsAt: z.date().nullable(),
  endsAt: z.date().nullable(),
  rule: promotionRule,
});
const one = { promotionId: input.id };
/** The version the change is made to. */
const ref = { ...one, version: z.int().min(1) };

const newCodes = z.union([
  z.strictObject({ code: input.words(MAX_CODE_LENGTH) }),
  z.strictObject({ prefix: input.text(20).trim(), count: z.int().min(1).max(MAX_CODE_BATCH) }),
]);

export const promotionProcedures = {
  list: staff('promotions.read', 'read')
    .input(
      z.strictObject({
        statuses: z.array(z.enum(PROMOTION_STATUSES)).max(PROMOTION_STATUSES.length).optional(),
        ...input.paging(100, 50),
      }),
    )
    .output(promotionPage)
    .query(({ ctx, input }) => ctx.services.promotion.list(ctx.actor, input)),

  get: staff('promotions.read', 'read')
    .input(z.strictObject(one))
    .output(promotionView)
    .query(({ ctx, input }) => ctx.services.promotion.get(ctx.actor, input)),

  create: staff('promotions.write', 'write')
    .input(z.strictObject({ draft, key: input.key }))
    .output(promotionView)
    .mutation(({ ctx, input }) => ctx.services.promotion.create(ctx.actor, input)),

  edit: staff('promotions.write', 'write')
    .input(z.strictObject({ ...ref, draft }))
    .output(promotionView)
    .mutation(({ ctx, input }) => ctx.services.promotion.edit(ctx.actor, input)),

  setStatus: staff('promotions.write', 'write')
    .input(z.strictObject({ ...ref, status: z.enum(PROMOTION_STATUSES) }))
    .output(promotionView)
    .mutation(({ ctx, input }) => ctx.services.promotion.setStatus(ctx.actor, input)),

  codes: staff('promotions.read', 'read')
    .input(z.strictObject({ ...one, ...input.paging(1_000, 100) }))
    .output(couponPage)
    .query(({ ctx, input }) => ctx.services.promotion.codes(ctx.actor, input)),

  addCodes: staff('promotions.write', 'write')
    .input(z.strictObject({ ...one, codes: newCodes, useLimit: z.int().min(1).nullable(), key: input.key }))
    .output(z.strictObject({ added: z.int() }))
    .mutation(({ ctx, input }) => ctx.services.promotion.addCodes(ctx.actor, input)),

  watch: staff('promotions.read', 'watch')
    .input(z.strictObject(input.resume))
    .output(promotions.output)
    .subscription(async (call) => promotions.open(call, await call.ctx.services.promotion.watch(call.ctx.actor))),
};
