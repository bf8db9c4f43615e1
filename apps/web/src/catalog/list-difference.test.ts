import { expect, test } from 'vitest';
import { differenceOf } from './list-difference.ts';

test.each([
  ['nothing', 'abcd', 'abcd', 0],
  ['one that comes in front and pushes the last one out', 'abcd', 'xabc', 1],
  ['one that is gone', 'abcd', 'acde', 1],
  ['one that moved to the front', 'abcd', 'dabc', 1],
  ['everything', 'abcd', 'wxyz', 4],
  ['the end of a list that became shorter', 'abcd', 'ab', 2],
  ['a list that was empty', '', 'ab', 2],
])('%s', (_what, shown, now, expected) => {
  expect(differenceOf([...shown], [...now])).toBe(expected);
});
