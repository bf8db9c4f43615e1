import { expect, test } from 'vitest';
import { matchesAnywhere, termsOf } from './text-match.ts';

test('wildcards are searched for, not obeyed', () => {
  expect(matchesAnywhere('50%_a\\b')).toBe('%50\\%\\_a\\\\b%');
});

test('a query is its first eight words', () => {
  expect(termsOf('  blue　mug ')).toEqual(['blue', 'mug']);
  expect(termsOf('a b c d e f g h i j')).toHaveLength(8);
  expect(termsOf('   ')).toEqual([]);
});
