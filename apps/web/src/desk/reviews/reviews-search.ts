import type { ReviewStatus } from '@pushcart/client';
import { REVIEW_STATUSES } from '@pushcart/domain';

/** The filter in the address, as in `?status=pending`. */
export interface ReviewsSearch {
  readonly status?: ReviewStatus;
}

export function parseReviewsSearch({ status }: Readonly<Record<string, unknown>>): ReviewsSearch {
  const known = REVIEW_STATUSES.find((one) => one === status);
  return known === undefined ? {} : { status: known };
}
