import type { PromotionId } from '../ids.ts';
import type { Promotion, PromotionState, PromotionStatus } from './promotion.ts';

/** A promotion as staff see it. */
export interface PromotionView extends Promotion {
  readonly version: number;
  /** What holds at the time of the answer. */
  readonly state: PromotionState;
  /** Orders it is used in; cancelled and expired ones do not count. */
  readonly used: number;
  readonly couponCount: number;
  readonly createdAt: Date;
}

export interface CouponView {
  readonly id: string;
  readonly code: string;
  /** Null: as often as the promotion may be used. */
  readonly useLimit: number | null;
  readonly used: number;
  readonly createdAt: Date;
}

export interface PromotionPage {
  readonly items: readonly PromotionView[];
  readonly nextCursor: string | null;
}

/** The event on `store:{id}:promotions`: prices and offers may have changed, read them again. */
export interface PromotionChanged {
  readonly type: 'promotion.changed';
  readonly promotionId: PromotionId;
  readonly version: number;
}

/** Where staff may take a promotion; what has ended stays so. */
export const PROMOTION_MOVES: Readonly<Record<PromotionStatus, readonly PromotionStatus[]>> = {
  draft: ['active', 'ended'],
  active: ['paused', 'ended'],
  paused: ['active', 'ended'],
  ended: [],
};
