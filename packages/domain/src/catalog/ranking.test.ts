import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bayesianAverage, fuseRanks, NEUTRAL_RATING, ranksOf, usualRating } from './ranking.ts';

const stars = fc
  .array(fc.integer({ min: 1, max: 5 }), { maxLength: 200 })
  .map((ratings) => ({ sum: ratings.reduce((sum, rating) => sum + rating, 0), count: ratings.length }));
const usual = fc.double({ min: 1, max: 5, noNaN: true });
const value = fc.integer({ min: -50, max: 50 });

test('one review of five stars says less than a hundred of 4.8', () => {
  expect(bayesianAverage({ sum: 5, count: 1 }, 4)).toBeLessThan(bayesianAverage({ sum: 480, count: 100 }, 4));
});

test('a probable average lies between what is usual and the plain mean', () => {
  fc.assert(
    fc.property(stars, usual, (reviews, prior) => {
      const mean = reviews.count === 0 ? prior : reviews.sum / reviews.count;
      const average = bayesianAverage(reviews, prior);

      expect(average).toBeGreaterThanOrEqual(Math.min(prior, mean) - 1e-9);
      expect(average).toBeLessThanOrEqual(Math.max(prior, mean) + 1e-9);
    }),
  );
});

test('a better review raises the average, and more of the same bring it nearer to their mean', () => {
  fc.assert(
    fc.property(stars, usual, fc.integer({ min: 1, max: 4 }), (reviews, prior, rating) => {
      const plus = (more: number) => ({ sum: reviews.sum + more, count: reviews.count + 1 });
      expect(bayesianAverage(plus(rating + 1), prior)).toBeGreaterThan(bayesianAverage(plus(rating), prior));

      fc.pre(reviews.count > 0);
      const twice = { sum: reviews.sum * 2, count: reviews.count * 2 };
      const away = (of: typeof reviews) => Math.abs(bayesianAverage(of, prior) - reviews.sum / reviews.count);
      expect(away(twice)).toBeLessThanOrEqual(away(reviews) + 1e-9);
    }),
  );
});

test('what is usual is the mean of all reviews, or neutral where there are none', () => {
  expect(usualRating({ sum: 9, count: 2 })).toBe(4.5);
  expect(usualRating({ sum: 0, count: 0 })).toBe(NEUTRAL_RATING);
});

test('equals share a place and the next one stands behind all of them', () => {
  expect(ranksOf([7, 9, 7, 1])).toEqual([2, 1, 2, 4]);
});

test('ranks follow the values alone', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const ranks = ranksOf(values);

      for (const [a, one] of values.entries()) {
        expect(ranks[a]).toBe(1 + values.filter((other) => other > one).length);
      }
    }),
  );
});

const orderings = fc
  .integer({ min: 1, max: 20 })
  .chain((things) =>
    fc.array(fc.array(value, { minLength: things, maxLength: things }), { minLength: 1, maxLength: 5 }),
  )
  .map((values) => values.map(ranksOf));

test('what is nowhere behind another and somewhere before it has the higher sum', () => {
  fc.assert(
    fc.property(orderings, (ranks) => {
      const sums = fuseRanks(ranks);

      for (const a of sums.keys()) {
        for (const b of sums.keys()) {
          const pairs = ranks.map((ordering) => [ordering[a] ?? 0, ordering[b] ?? 0] as const);
          if (!pairs.every(([one, other]) => one <= other)) continue;
          if (pairs.some(([one, other]) => one < other)) expect(sums[a]).toBeGreaterThan(sums[b] ?? 0);
          else expect(sums[a]).toBeCloseTo(sums[b] ?? 0, 12);
        }
      }
    }),
  );
});

test('a single ordering is kept, and the order of the orderings does not matter', () => {
  fc.assert(
    fc.property(orderings, (ranks) => {
      const [first = []] = ranks;
      const alone = fuseRanks([first]);
      expect(ranksOf(alone)).toEqual(first);

      const turned = fuseRanks(ranks.toReversed());
      for (const [thing, sum] of fuseRanks(ranks).entries()) expect(turned[thing]).toBeCloseTo(sum, 12);
    }),
  );
});
