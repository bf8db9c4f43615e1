import { money } from '../../money.ts';
import type { PromotionContext, PromotionLine } from '../discounts.ts';
import { EVERYTHING, type Promotion, type PromotionEffect, type PromotionRule } from '../promotion.ts';

/** A promotion in force for everybody and everything, but for what a test says. */
export function makePromotion(
  id: string,
  effect: PromotionEffect,
  { startsAt = null, endsAt = null, status = 'active', ...rule }: Partial<PromotionRule & Promotion> = {},
): Promotion {
  return {
    id,
    name: { en: `Promotion ${id}`, 'zh-CN': `促销${id}` },
    status,
    startsAt,
    endsAt,
    rule: {
      effect,
      scope: EVERYTHING,
      currency: null,
      minSubtotal: null,
      firstOrderOnly: false,
      needsCoupon: false,
      stacking: 'stackable',
      priority: 0,
      totalLimit: null,
      perPersonLimit: null,
      ...rule,
    },
  };
}

/** Units of a product, by default of no category. */
export function makeLine(
  productId: string,
  amount: number,
  { quantity = 1, currency = 'EUR', ...more }: Partial<PromotionLine> & { currency?: string } = {},
): PromotionLine {
  return { productId, categoryIds: [], collectionIds: [], unitPrice: money(amount, currency), quantity, ...more };
}

export const NOW = new Date('2030-05-01T12:00:00Z');

export function makeContext(changes: Partial<PromotionContext> = {}): PromotionContext {
  return { now: NOW, isFirstOrder: null, coupons: [], uses: new Map(), ...changes };
}
