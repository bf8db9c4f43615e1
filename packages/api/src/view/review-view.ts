import {
  type OwnReviewView,
  type Picture,
  type ProductReviews,
  REVIEW_STATUSES,
  type ReviewChance,
  type ReviewChanged,
  type ReviewView,
  type StaffReviewView,
  type StoreReviewChanged,
} from '@pushcart/domain';
import { z } from 'zod';
import { ratingView } from './catalog-view.ts';
import { localizedText } from './common-view.ts';
import { pageOf, view } from './view.ts';

const pictureView = view<Picture>()(z.strictObject({ file: z.string(), width: z.int(), height: z.int() }));

const review = {
  id: z.string(),
  authorName: z.string(),
  rating: z.int(),
  title: z.string(),
  body: z.string(),
  locale: z.string(),
  photos: z.array(pictureView),
  verified: z.boolean(),
  reply: z.strictObject({ text: z.string(), at: z.date() }).nullable(),
  version: z.int(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
};

const ownReview = { ...review, status: z.enum(REVIEW_STATUSES), hiddenFor: z.string().nullable() };

const reviewView = view<ReviewView>()(z.strictObject(review));

export const ownReviewView = view<OwnReviewView>()(z.strictObject(ownReview));

export const staffReviewView = view<StaffReviewView>()(
  z.strictObject({
    ...ownReview,
    product: z.strictObject({ id: z.string(), slug: z.string(), name: localizedText }),
  }),
);

export const reviewChance = view<ReviewChance>()(
  z.strictObject({ mayWrite: z.boolean(), review: ownReviewView.nullable() }),
);

export const reviewPage = pageOf(reviewView);
export const staffReviewPage = pageOf(staffReviewView);

export const productReviews = view<ProductReviews>()(
  z.strictObject({ rating: ratingView, newest: z.array(reviewView) }),
);

export const reviewChanged = view<ReviewChanged>()(
  z.strictObject({
    type: z.literal('review.changed'),
    reviewId: z.string(),
    review: reviewView.nullable(),
    rating: ratingView,
  }),
);

export const storeReviewChanged = view<StoreReviewChanged>()(
  z.strictObject({
    type: z.literal('review.changed'),
    reviewId: z.string(),
    review: staffReviewView.nullable(),
  }),
);
