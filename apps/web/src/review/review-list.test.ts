import type { ReviewView } from '@pushcart/client';
import { expect, test } from 'vitest';
import { foldReview, shownReviews } from './review-list.ts';

const rating = { average: 4, count: 2 };

function review(id: string, minute: number, version = 1): ReviewView {
  return {
    id,
    authorName: 'Mina K.',
    rating: 4,
    title: `Title ${version}`,
    body: 'Warm.',
    locale: 'en',
    photos: [],
    verified: true,
    reply: null,
    version,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)),
    editedAt: null,
  };
}

const changed = (reviewId: string, after: ReviewView | null) =>
  ({ type: 'review.changed', reviewId, review: after, rating }) as const;
const idsOf = (reviews: readonly ReviewView[]) => reviews.map(({ id }) => id);
const start = { rating: { average: null, count: 0 }, newest: [review('b', 2), review('a', 1)] };

test('a new review stands first and the rating is the one told', () => {
  const news = foldReview(start, changed('c', review('c', 3)));

  expect(idsOf(news.newest)).toEqual(['c', 'b', 'a']);
  expect(news.rating).toEqual(rating);
});

test('a changed review replaces the one known, an old word does not', () => {
  const edited = foldReview(start, changed('a', review('a', 1, 3)));
  const late = foldReview(edited, changed('a', review('a', 1, 2)));

  expect(late.newest.at(-1)?.title).toBe('Title 3');
});

test('a hidden review leaves also the pages that were read before, and comes back when it is shown again', () => {
  const read = [review('b', 2), review('a', 1), review('old', 0)];
  const hidden = foldReview(start, changed('old', null));
  const shown = foldReview(hidden, changed('old', review('old', 0, 3)));

  expect(idsOf(shownReviews(read, hidden))).toEqual(['b', 'a']);
  expect(idsOf(shownReviews(read, shown))).toEqual(['b', 'a', 'old']);
  expect(shownReviews(read, undefined)).toBe(read);
});
