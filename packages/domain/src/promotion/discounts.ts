import type { CategoryId, CollectionId, ProductId, PromotionId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { Money } from '../money.ts';
import type { EffectKind, PromotionState } from './promotion.ts';

/** A line as promotions see it. */
export interface PromotionLine {
  readonly productId: ProductId;
  /** Its categories and all above them. */
  readonly categoryIds: readonly CategoryId[];
  readonly collectionIds: readonly CollectionId[];
  readonly unitPrice: Money;
  readonly quantity: number;
}

/** A code the shopper gave, and whose it is. */
export interface GivenCoupon {
  readonly code: string;
  readonly promotionId: PromotionId;
  /** Whether the code itself has been used as often as it may be. */
  readonly isUsedUp: boolean;
}

/** What holds beside the cart. */
export interface PromotionContext {
  readonly now: Date;
  /** Null while it is not known who buys: the shopper then gets the benefit of the doubt. */
  readonly isFirstOrder: boolean | null;
  readonly coupons: readonly GivenCoupon[];
  /** Orders each promotion was used for; none when missing. */
  readonly uses: ReadonlyMap<PromotionId, { readonly total: number; readonly byPerson: number }>;
}

/** Why a promotion takes nothing off, in facts that a page puts into words. */
export type PromotionRefusal =
  | { readonly kind: 'not_in_force'; readonly state: PromotionState }
  | { readonly kind: 'other_currency' }
  | { readonly kind: 'needs_coupon' }
  | { readonly kind: 'used_up' }
  | { readonly kind: 'used_by_you' }
  | { readonly kind: 'not_first_order' }
  | { readonly kind: 'no_matching_goods' }
  | { readonly kind: 'below_minimum'; readonly missing: Money }
  | { readonly kind: 'too_few_goods'; readonly missing: number }
  | { readonly kind: 'goes_with_no_other' }
  | { readonly kind: 'nothing_left' };

interface Named {
  readonly promotionId: PromotionId;
  readonly name: LocalizedText;
  /** The code it was given for, if it needs one. */
  readonly code: string | null;
  readonly effect: EffectKind;
}

/** A promotion and what it takes off: `amount` is the sum of `lines` and `delivery`, minor units. */
export interface AppliedPromotion extends Named {
  readonly amount: Money;
  /** Of each line of the cart, in its order. */
  readonly lines: readonly number[];
  readonly delivery: number;
}

export interface UnappliedPromotion extends Named {
  readonly why: PromotionRefusal;
}

/** A promotion as it stands on a bill. */
export interface DiscountView extends Named {
  readonly amount: Money;
}

/** A promotion that would help, and what is missing for it. */
export interface OfferView extends Named {
  readonly why: PromotionRefusal;
}

/** A code the shopper gave; `why` is null when it takes something off. */
export interface GivenCodeView {
  readonly code: string;
  readonly name: LocalizedText;
  readonly why: PromotionRefusal | null;
}

/** What promotions do for the shopper, and what more they could. */
export interface OffersView {
  readonly discounts: readonly DiscountView[];
  readonly codes: readonly GivenCodeView[];
  /** Promotions without a code that only more goods are missing for. */
  readonly offers: readonly OfferView[];
}

/** What promotions take off a cart. No line and no delivery ever costs less than nothing. */
export interface Discounts {
  /** In the order they were taken off. */
  readonly applied: readonly AppliedPromotion[];
  readonly unapplied: readonly UnappliedPromotion[];
  /** Off each line, all promotions together. */
  readonly lines: readonly number[];
  readonly delivery: number;
  readonly total: Money;
}
