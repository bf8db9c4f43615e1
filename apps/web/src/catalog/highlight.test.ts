import { expect, test } from 'vitest';
import { partsOf } from './highlight.tsx';

const marked = (text: string, words: readonly string[]) =>
  partsOf(text, words).flatMap(({ part, isMarked }) => (isMarked ? [part] : []));

test.each<[string, readonly string[], readonly string[]]>([
  ['Red teapot, red lid', ['red'], ['Red', 'red']],
  ['Cured ham', ['red'], []],
  ['Teapots', ['teapot'], ['Teapot']],
  ['大号茶壶', ['茶壶'], ['茶壶']],
  ['Blue mug', ['blue', 'mug'], ['Blue', 'mug']],
  ['Blue mug', [''], []],
  ['İstanbul tea', ['tea'], []],
])('in "%s" %o marks %o', (text, words, expected) => {
  expect(marked(text, words)).toEqual(expected);
});

test('no letter is lost', () => {
  expect(
    partsOf('A red, redder rose', ['red', 'rose'])
      .map(({ part }) => part)
      .join(''),
  ).toBe('A red, redder rose');
});
