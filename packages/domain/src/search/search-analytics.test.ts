import { expect, test } from 'vitest';
import { ratioOf, recommendationLift } from './search-analytics.ts';

test('a share of nothing is not known', () => {
  expect([ratioOf(1, 4), ratioOf(0, 4), ratioOf(0, 0)]).toEqual([0.25, 0, null]);
});

test.each([
  ['twice as often', { looked: 10, taken: 4 }, { looked: 20, taken: 4 }, 2],
  ['never', { looked: 10, taken: 0 }, { looked: 20, taken: 4 }, 0],
  ['nothing recommended was looked at', { looked: 0, taken: 0 }, { looked: 20, taken: 4 }, null],
  ['nothing else was looked at', { looked: 10, taken: 4 }, { looked: 0, taken: 0 }, null],
  ['nothing else was taken', { looked: 10, taken: 4 }, { looked: 20, taken: 0 }, null],
])('the lift compares two shares: %s', (_, recommended, other, lift) => {
  expect(recommendationLift({ recommended, other })).toBe(lift);
});
