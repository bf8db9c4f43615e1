import type { RatingView } from '@pushcart/domain';

/** The plain average, to a hundredth of a star. */
export function toRating(sum: number, count: number): RatingView {
  return { average: count === 0 ? null : Math.round((sum * 100) / count) / 100, count };
}
