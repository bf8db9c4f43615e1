import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstReviewStatus, ratingDelta, requireReview } from './review-rules.ts';

const draft = { rating: 5, title: 'Lovely', body: 'Warm to the touch.', photos: [] };

test.each([
  ['no stars', { rating: 0 }],
  ['six stars', { rating: 6 }],
  ['half a star', { rating: 4.5 }],
  ['a title of spaces', { title: '   ' }],
  ['a body too long to read', { body: 'x'.repeat(4_001) }],
  ['the same photo twice', { photos: ['a', 'a'] }],
  ['too many photos', { photos: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }],
])('a review with %s is refused', (_what, change) => {
  expect(() => requireReview({ ...draft, ...change })).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test.each([
  ['Cheaper at https://elsewhere.example', 'pending'],
  ['Write to me: someone@example.org', 'pending'],
  ['Call +49 170 1234567', 'pending'],
  ['便宜货加微信 13800138000', 'pending'],
  ['Holds 0.5 l, bought 2 of 3 in 2026.', 'published'],
  ['很好用，推荐！', 'published'],
])('"%s" is %s at first', (body, status) => {
  expect(firstReviewStatus({ title: 'On it', body })).toBe(status);
});

test('changes of reviews, one after another, add up to the rating of those that are shown', () => {
  const review = fc.record({
    rating: fc.integer({ min: 1, max: 5 }),
    status: fc.constantFrom('published', 'hidden', 'pending'),
  });
  const states = fc.array(fc.option(review), { maxLength: 30 });
  fc.assert(
    fc.property(states, (steps) => {
      let [sum, count, before] = [0, 0, null as (typeof steps)[number]];
      for (const after of steps) {
        const delta = ratingDelta(before, after);
        [sum, count, before] = [sum + delta.sum, count + delta.count, after];
      }
      const shown = before?.status === 'published' ? before.rating : 0;
      expect([sum, count]).toEqual([shown, shown === 0 ? 0 : 1]);
    }),
  );
});
