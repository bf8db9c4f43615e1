import { DomainError } from '../errors.ts';
import { requireText } from '../text.ts';
import type { ReviewDraft, ReviewStatus } from './review.ts';

export const MAX_REVIEW_PHOTOS = 6;
const MAX_TITLE = 120;
const MAX_BODY = 4_000;

/** Addresses and numbers to call: what a review is misused for. */
const CONTACT =
  /https?:|www\.|[\w.+-]+@[\w-]+\.\w{2,}|\b[\w-]+\.(?:com|net|org|cn|ru|top|shop|xyz)\b|\+?\d[\d\s()-]{8,}\d/iu;

/** A review as it may be kept, its texts without surrounding space. */
export function requireReview({ rating, title, body, photos }: ReviewDraft): ReviewDraft {
  if (!Number.isInteger(rating) || rating < 1 || rating > 5) {
    throw new DomainError('INVALID_INPUT', 'A rating is 1 to 5 whole stars.', { field: 'rating' });
  }
  if (photos.length > MAX_REVIEW_PHOTOS || new Set(photos).size !== photos.length) {
    throw new DomainError('INVALID_INPUT', `A review has up to ${MAX_REVIEW_PHOTOS} different photos.`, {
      field: 'photos',
    });
  }
  return {
    rating,
    title: requireText('title', title, { max: MAX_TITLE }),
    body: requireText('body', body, { max: MAX_BODY }),
    photos,
  };
}

/** Reviews appear at once; one that gives an address or a number to call waits until staff have seen it. */
export function firstReviewStatus({ title, body }: Pick<ReviewDraft, 'title' | 'body'>): ReviewStatus {
  return CONTACT.test(`${title}\n${body}`) ? 'pending' : 'published';
}

/** How a change of one review moves the sum and count of its product's rating. */
export function ratingDelta(
  before: RatedReview | null,
  after: RatedReview | null,
): { readonly sum: number; readonly count: number } {
  const [from, to] = [counted(before), counted(after)];
  return { sum: to.sum - from.sum, count: to.count - from.count };
}

interface RatedReview {
  readonly rating: number;
  readonly status: string;
}

function counted(review: RatedReview | null): { readonly sum: number; readonly count: number } {
  return review?.status === 'published' ? { sum: review.rating, count: 1 } : { sum: 0, count: 0 };
}
