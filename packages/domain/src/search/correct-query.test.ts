import { expect, test } from 'vitest';
import { likelihood } from './correct-query.ts';

const known = (word: string) => ({ word, term: word, documents: 40, named: 20 });

test.each([
  ['lmap', 'lamp'],
  ['gren', 'green'],
  ['tae', 'tea'],
  ['bettle', 'kettle'],
])('"%s" may have been meant to be "%s"', (typed, meant) => {
  expect(likelihood(typed, known(meant))).not.toBeNull();
});

test.each([
  ['gift', 'lift'],
  ['mom', 'hom'],
])('"%s" is a word of its own, not "%s" with another first letter', (typed, other) => {
  expect(likelihood(typed, known(other))).toBeNull();
});
