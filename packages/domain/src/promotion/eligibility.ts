import { type Money, money } from '../money.ts';
import type { GivenCoupon, PromotionContext, PromotionLine, PromotionRefusal } from './discounts.ts';
import { type Promotion, promotionState, type Scope } from './promotion.ts';

/** Whether a rule's goods include the line's product. */
export function isInScope({ productIds, categoryIds, collectionIds }: Scope, line: PromotionLine): boolean {
  if (productIds.length + categoryIds.length + collectionIds.length === 0) return true;
  return (
    productIds.includes(line.productId) ||
    line.categoryIds.some((id) => categoryIds.includes(id)) ||
    line.collectionIds.some((id) => collectionIds.includes(id))
  );
}

/** The code that opens the promotion: one that can still be used, if any was given. */
export function couponFor({ id }: Promotion, coupons: readonly GivenCoupon[]): GivenCoupon | undefined {
  const given = coupons.filter((coupon) => coupon.promotionId === id);
  return given.find((coupon) => !coupon.isUsedUp) ?? given[0];
}

/** Why this shopper cannot have the promotion on these lines; null when nothing speaks against it. */
export function whyNot(
  promotion: Promotion,
  lines: readonly PromotionLine[],
  currency: string,
  context: PromotionContext,
): PromotionRefusal | null {
  const { rule } = promotion;
  const used = context.uses.get(promotion.id) ?? { total: 0, byPerson: 0 };
  const state = promotionState(promotion, { now: context.now, used: used.total });
  if (state === 'used_up') return { kind: 'used_up' };
  if (state !== 'live') return { kind: 'not_in_force', state };
  if (rule.currency !== null && rule.currency !== currency) return { kind: 'other_currency' };
  if (rule.needsCoupon) {
    const coupon = couponFor(promotion, context.coupons);
    if (coupon === undefined) return { kind: 'needs_coupon' };
    if (coupon.isUsedUp) return { kind: 'used_up' };
  }
  if (rule.perPersonLimit !== null && used.byPerson >= rule.perPersonLimit) return { kind: 'used_by_you' };
  if (rule.firstOrderOnly && context.isFirstOrder === false) return { kind: 'not_first_order' };
  const goods = lines.filter((line) => isInScope(rule.scope, line));
  if (goods.length === 0) return { kind: 'no_matching_goods' };
  return belowMinimum(rule.minSubtotal, goods, currency);
}

/** What is missing to a minimum, counted at the prices before any discount. */
export function belowMinimum(
  minimum: number | null,
  goods: readonly PromotionLine[],
  currency: string,
): { readonly kind: 'below_minimum'; readonly missing: Money } | null {
  const missing = (minimum ?? 0) - worthOf(goods);
  return missing > 0 ? { kind: 'below_minimum', missing: money(missing, currency) } : null;
}

/** Before any discount, minor units. */
export function worthOf(lines: readonly Pick<PromotionLine, 'unitPrice' | 'quantity'>[]): number {
  return lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice.amount * quantity, 0);
}

export function unitsOf(lines: readonly Pick<PromotionLine, 'quantity'>[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}
