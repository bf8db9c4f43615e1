import type { CategoryId, CollectionId, ProductId, PromotionId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';

/** What staff have decided; whether it is in force also depends on the time, see `promotionState`. */
export const PROMOTION_STATUSES = ['draft', 'active', 'paused', 'ended'] as const;
export type PromotionStatus = (typeof PROMOTION_STATUSES)[number];

export const PROMOTION_STATES = ['draft', 'scheduled', 'live', 'paused', 'used_up', 'ended'] as const;
export type PromotionState = (typeof PROMOTION_STATES)[number];

/** Amounts are minor units of the rule's currency, rates basis points: 1000 = 10 %. */
export type Discount =
  | { readonly kind: 'percent'; readonly basisPoints: number }
  | { readonly kind: 'fixed'; readonly amount: number };

/** From so many units, or from so much money, on. */
export interface DiscountTier {
  readonly from: number;
  readonly off: Discount;
}

export type PromotionEffect =
  | Discount
  | {
      readonly kind: 'free_delivery';
      /** The most that is taken off; null for all of it. */
      readonly upTo: number | null;
    }
  | {
      readonly kind: 'buy_x_get_y';
      readonly buy: number;
      readonly get: number;
      /** What is taken off the units that are given: 10000 makes them free. The cheapest ones are given. */
      readonly basisPoints: number;
      /** Where the given units come from; null for the goods of the rule itself. */
      readonly getFrom: Scope | null;
      readonly timesPerOrder: number | null;
    }
  | { readonly kind: 'tiers'; readonly by: 'quantity' | 'amount'; readonly tiers: readonly DiscountTier[] };

export const EFFECT_KINDS = ['percent', 'fixed', 'free_delivery', 'buy_x_get_y', 'tiers'] as const;
export type EffectKind = PromotionEffect['kind'];

/** The goods a rule speaks of: those that are in any of its lists, or all when every list is empty. */
export interface Scope {
  readonly productIds: readonly ProductId[];
  readonly categoryIds: readonly CategoryId[];
  readonly collectionIds: readonly CollectionId[];
}

export const EVERYTHING: Scope = { productIds: [], categoryIds: [], collectionIds: [] };

/** Every scope of a rule: its goods, and where those that are given come from. */
export function scopesOf({ effect, scope }: Pick<PromotionRule, 'effect' | 'scope'>): readonly Scope[] {
  return effect.kind === 'buy_x_get_y' && effect.getFrom !== null ? [scope, effect.getFrom] : [scope];
}

export interface PromotionRule {
  readonly effect: PromotionEffect;
  readonly scope: Scope;
  /** Of the amounts in this rule; null when it speaks of none. */
  readonly currency: string | null;
  /** What the goods of the scope must come to before any discount. */
  readonly minSubtotal: number | null;
  readonly firstOrderOnly: boolean;
  readonly needsCoupon: boolean;
  /** An exclusive promotion goes with no other. */
  readonly stacking: 'stackable' | 'exclusive';
  /** The higher one comes first, and wins where not both can be had. */
  readonly priority: number;
  /** How many orders it may be used for. */
  readonly totalLimit: number | null;
  readonly perPersonLimit: number | null;
}

export interface Promotion {
  readonly id: PromotionId;
  readonly name: LocalizedText;
  readonly status: PromotionStatus;
  readonly startsAt: Date | null;
  /** The first moment it is no longer in force. */
  readonly endsAt: Date | null;
  readonly rule: PromotionRule;
}

/** What is in force at `now`; `used` counts the orders it was used for. */
export function promotionState(
  { status, startsAt, endsAt, rule }: Pick<Promotion, 'status' | 'startsAt' | 'endsAt' | 'rule'>,
  { now, used }: { readonly now: Date; readonly used: number },
): PromotionState {
  if (status === 'draft' || status === 'ended') return status;
  if (endsAt !== null && endsAt <= now) return 'ended';
  if (status === 'paused') return 'paused';
  if (rule.totalLimit !== null && used >= rule.totalLimit) return 'used_up';
  return startsAt !== null && startsAt > now ? 'scheduled' : 'live';
}
