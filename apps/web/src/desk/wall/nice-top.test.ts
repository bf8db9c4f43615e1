import { expect, test } from 'vitest';
import { niceTop } from './nice-top.ts';

test.each([
  [0, 2],
  [2, 2],
  [3, 4],
  [9, 10],
  [11, 20],
  [101, 200],
])('a chart whose highest bar is %i goes up to %i', (highest, top) => {
  expect(niceTop(highest)).toBe(top);
});
