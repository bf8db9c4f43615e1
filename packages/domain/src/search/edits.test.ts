import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deletionsOf, editCost } from './edits.ts';

const word = fc.stringMatching(/^[a-z]{4,9}$/);
const place = fc.nat(8);

test.each([
  ['kettel', 'kettle'],
  ['ketle', 'kettle'],
  ['ketttle', 'kettle'],
  ['kettke', 'kettle'],
])('"%s" costs less than one ordinary slip', (typed, meant) => {
  expect(editCost(typed, meant, 1)).toBeLessThanOrEqual(1);
});

test('a wrong first letter costs more than another', () => {
  expect(editCost('bettle', 'kettle', 1)).toBeGreaterThan(editCost('kebtle', 'kettle', 1));
});

test('what is too far away is not meant', () => {
  expect(editCost('mug', 'kettle', 2)).toBe(Number.POSITIVE_INFINITY);
});

test('words that are one slip apart share a deletion', () => {
  fc.assert(
    fc.property(word, place, fc.constantFrom('x', 'y', 'z'), fc.constantFrom(0, 1, 2, 3), (meant, at, letter, kind) => {
      const i = at % (meant.length - 1);
      const rest = meant.slice(i + 1);
      const typed = [
        meant.slice(0, i) + rest,
        meant.slice(0, i) + letter + meant.slice(i),
        meant.slice(0, i) + letter + rest,
        meant.slice(0, i) + (meant[i + 1] ?? '') + (meant[i] ?? '') + meant.slice(i + 2),
      ][kind];

      const known = new Set(deletionsOf(meant));

      expect(deletionsOf(typed ?? '').some((deletion) => known.has(deletion))).toBe(true);
      expect(editCost(typed ?? '', meant, 1)).toBeLessThanOrEqual(1.7);
    }),
  );
});
