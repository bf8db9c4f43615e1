import { EVERYTHING, type PromotionRule, type PromotionView } from '@pushcart/domain';

/** A live promotion of ten percent, but for what a test says. */
export function makePromotion(
  id: string,
  { rule = {}, ...changes }: Partial<Omit<PromotionView, 'rule'>> & { rule?: Partial<PromotionRule> } = {},
): PromotionView {
  return {
    id,
    name: { en: `Promotion ${id}`, 'zh-CN': `促销${id}` },
    status: 'active',
    state: 'live',
    startsAt: null,
    endsAt: null,
    version: 4,
    used: 0,
    couponCount: 0,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    rule: {
      effect: { kind: 'percent', basisPoints: 1000 },
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
    ...changes,
  };
}
