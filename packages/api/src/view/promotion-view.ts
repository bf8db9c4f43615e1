import {
  type CouponView,
  type Discount,
  type DiscountView,
  EFFECT_KINDS,
  type GivenCodeView,
  MAX_SCOPE_IDS,
  MAX_TIERS,
  type OffersView,
  PROMOTION_STATES,
  PROMOTION_STATUSES,
  type PromotionChanged,
  type PromotionEffect,
  type PromotionPage,
  type PromotionRefusal,
  type PromotionRule,
  type PromotionView,
  type Scope,
} from '@pushcart/domain';
import { z } from 'zod';
import { localizedText, moneyView } from './common-view.ts';
import { pageOf, view } from './view.ts';

const discount = view<Discount>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), basisPoints: z.int() }),
    z.strictObject({ kind: z.literal('fixed'), amount: z.int() }),
  ]),
);

const ids = z.array(z.uuid()).max(MAX_SCOPE_IDS);

const scope = view<Scope>()(z.strictObject({ productIds: ids, categoryIds: ids, collectionIds: ids }));

const effect = view<PromotionEffect>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('percent'), basisPoints: z.int() }),
    z.strictObject({ kind: z.literal('fixed'), amount: z.int() }),
    z.strictObject({ kind: z.literal('free_delivery'), upTo: z.int().nullable() }),
    z.strictObject({
      kind: z.literal('buy_x_get_y'),
      buy: z.int(),
      get: z.int(),
      basisPoints: z.int(),
      getFrom: scope.nullable(),
      timesPerOrder: z.int().nullable(),
    }),
    z.strictObject({
      kind: z.literal('tiers'),
      by: z.enum(['quantity', 'amount']),
      tiers: z.array(z.strictObject({ from: z.int(), off: discount })).max(MAX_TIERS),
    }),
  ]),
);

const effectKind = z.enum(EFFECT_KINDS);
const named = { promotionId: z.string(), name: localizedText, code: z.string().nullable(), effect: effectKind };

const refusal = view<PromotionRefusal>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('not_in_force'), state: z.enum(PROMOTION_STATES) }),
    z.strictObject({ kind: z.literal('other_currency') }),
    z.strictObject({ kind: z.literal('needs_coupon') }),
    z.strictObject({ kind: z.literal('used_up') }),
    z.strictObject({ kind: z.literal('used_by_you') }),
    z.strictObject({ kind: z.literal('not_first_order') }),
    z.strictObject({ kind: z.literal('no_matching_goods') }),
    z.strictObject({ kind: z.literal('below_minimum'), missing: moneyView }),
    z.strictObject({ kind: z.literal('too_few_goods'), missing: z.int() }),
    z.strictObject({ kind: z.literal('goes_with_no_other') }),
    z.strictObject({ kind: z.literal('nothing_left') }),
  ]),
);

export const discountView = view<DiscountView>()(z.strictObject({ ...named, amount: moneyView }));

export const givenCode = view<GivenCodeView>()(
  z.strictObject({ code: z.string(), name: localizedText, why: refusal.nullable() }),
);

export const offersView = view<OffersView>()(
  z.strictObject({
    discounts: z.array(discountView),
    codes: z.array(givenCode),
    offers: z.array(z.strictObject({ ...named, why: refusal })),
  }),
);

/** What a rule looks like on the way in and out; whether it makes sense is for the use case to say. */
export const promotionRule = view<PromotionRule>()(
  z.strictObject({
    effect,
    scope,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
    minSubtotal: z.int().nullable(),
    firstOrderOnly: z.boolean(),
    needsCoupon: z.boolean(),
    stacking: z.enum(['stackable', 'exclusive']),
    priority: z.int(),
    totalLimit: z.int().nullable(),
    perPersonLimit: z.int().nullable(),
  }),
);

export const promotionView = view<PromotionView>()(
  z.strictObject({
    id: z.string(),
    name: localizedText,
    status: z.enum(PROMOTION_STATUSES),
    state: z.enum(PROMOTION_STATES),
    startsAt: z.date().nullable(),
    endsAt: z.date().nullable(),
    rule: promotionRule,
    version: z.int(),
    used: z.int(),
    couponCount: z.int(),
    createdAt: z.date(),
  }),
);

export const promotionPage: z.ZodType<PromotionPage> = pageOf(promotionView);

export const couponPage = pageOf(
  view<CouponView>()(
    z.strictObject({
      id: z.string(),
      code: z.string(),
      useLimit: z.int().nullable(),
      used: z.int(),
      createdAt: z.date(),
    }),
  ),
);

export const promotionChanged = view<PromotionChanged>()(
  z.strictObject({ type: z.literal('promotion.changed'), promotionId: z.string(), version: z.int() }),
);
