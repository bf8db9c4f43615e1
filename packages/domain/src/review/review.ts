import type { RatingView } from '../catalog/product.ts';
import type { ProductId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { Picture } from '../media/picture.ts';

/** `pending` waits for staff; `hidden` is seen by its author and staff alone. Only `published` counts for the rating. */
export const REVIEW_STATUSES = ['published', 'pending', 'hidden'] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

export interface ReviewReply {
  readonly text: string;
  readonly at: Date;
}

export interface ReviewView {
  readonly id: string;
  readonly authorName: string;
  /** Stars, 1 to 5. */
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  /** The language it was written in. */
  readonly locale: string;
  readonly photos: readonly Picture[];
  /** Its author bought the product here. */
  readonly verified: boolean;
  readonly reply: ReviewReply | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

/** A review as its author and staff see it. */
export interface OwnReviewView extends ReviewView {
  readonly status: ReviewStatus;
  readonly hiddenFor: string | null;
}

export interface StaffReviewView extends OwnReviewView {
  readonly product: { readonly id: ProductId; readonly slug: string; readonly name: LocalizedText };
}

/** Whether somebody may write about a product, and what they wrote. */
export interface ReviewChance {
  readonly mayWrite: boolean;
  readonly review: OwnReviewView | null;
}

/** What a product page begins with: the rating, and the newest of what was written. */
export interface ProductReviews {
  readonly rating: RatingView;
  readonly newest: readonly ReviewView[];
}

/**
 * The event on `product:{id}`: a review as shoppers may see it, null when it is no longer shown, and the rating that follows from it.
 */
export interface ReviewChanged {
  readonly type: 'review.changed';
  readonly reviewId: string;
  readonly review: ReviewView | null;
  readonly rating: RatingView;
}

/** The event on `store:{id}:reviews`: a review as staff see it, null once its author took it back. */
export interface StoreReviewChanged {
  readonly type: 'review.changed';
  readonly reviewId: string;
  readonly review: StaffReviewView | null;
}

export interface ReviewDraft {
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  /** Files of uploaded pictures. */
  readonly photos: readonly string[];
}
