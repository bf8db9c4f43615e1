import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorable } from '../text.ts';
import { tokenize } from './tokenize.ts';

const termsOf = (text: string) => tokenize(text).map(({ term }) => term);
const shared = (a: string, b: string) => termsOf(a).some((term) => termsOf(b).includes(term));

test.each([
  ['batteries', 'battery'],
  ['boxes', 'box'],
  ['Dresses', 'dress'],
  ['painted', 'painting'],
  ['CAFÉ', 'cafe'],
  ['ｕｓｂ', 'usb'],
  ["men's", 'men'],
  ['500 g', '0.5kg'],
  ['500g', '500 grams'],
  ['1,5 l', '1500ml'],
  ['500克', '0.5 kg'],
  ['two-piece', 'twopiece'],
  ['1.50', '1.5'],
])('"%s" and "%s" share a term', (a, b) => {
  expect(shared(a, b)).toBe(true);
});

test('a model number is found whole and in parts', () => {
  expect(termsOf('HWY14-186BKU1')).toEqual(expect.arrayContaining(['hwy14186bku1', 'hwy14', '186bku1', 'hwy', '14']));
});

test('Han text becomes characters and pairs, each at the place of its first character', () => {
  expect(tokenize('洗碗机').map(({ term, place }) => [term, place])).toEqual([
    ['洗', 1],
    ['洗碗', 1],
    ['碗', 2],
    ['碗机', 2],
    ['机', 3],
  ]);
});

test('a unit that may be a word is one where it stands apart', () => {
  expect(termsOf('10 in 1')).toContain('in');
  expect(termsOf('10in')).toContain('10in');
});

test('places count words, and never go back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const places = tokenize(text).map(({ place }) => place);

      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.every((place) => place >= 1)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test('the longest text is read in a moment, and gives no more terms than it is long twice over', () => {
  for (const part of ['a.', "'", '1', '1.', '汉', 'a-1', '%', '1 k']) {
    const text = part.repeat(25_000);
    expect(tokenize(text).length).toBeLessThanOrEqual(2 * text.length);
  }
}, 4_000);

test('a word that is cut ends with a whole character', () => {
  const long = (last: string) => `a${'𐐀'.repeat(19)}${last}${'b'.repeat(9)}`;

  expect(tokenize(long('𐐀'))).toEqual(tokenize(long('𐌰')));
  for (const { term, word } of tokenize(`${long('𐌰')} ${long('𐐀')}-${long('𐐀')}`)) {
    expect([isStorable(term), isStorable(word)]).toEqual([true, true]);
  }
});

test.each([
  ['a number', '1234567890'.repeat(500)],
  ['a number with a point', `${'1234567890'.repeat(500)}.5`],
  ['a number with a unit', `${'1234567890'.repeat(500)}kg`],
  ['what is joined', 'abc-'.repeat(2_000)],
  ['what is apostrophised', "abc'".repeat(2_000)],
])('%s without end is cut', (_what, text) => {
  for (const { term, word } of tokenize(text)) expect(Math.max(term.length, word.length)).toBeLessThanOrEqual(40);
});
