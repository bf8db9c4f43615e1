import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, plain, plainJson, plainLines, widthOf } from './width.ts';

test('a Chinese character takes two columns', () => {
  expect(widthOf('龙井茶')).toBe(6);
  expect(fit('龙井茶', 8)).toBe('龙井茶  ');
  expect(fit('龙井茶', 8, 'right')).toBe('  龙井茶');
});

test('a character that would stand on the edge is left out whole', () => {
  expect(fit('龙井绿茶', 6)).toBe('龙井… ');
  expect(widthOf(fit('龙井绿茶', 6))).toBe(6);
});

test('a name cannot steer the terminal', () => {
  expect(plain('Eve\u001b[2J\u009b31m\r\n\u202eevil')).toBe('Eve [2J 31m   evil');
  expect(fit('\u001b]0;title\u0007', 12)).not.toMatch(/\p{Cc}/u);
});

test('a document and a file that are shown cannot either, and the document says what was in it', () => {
  const value = { city: 'Kiel\u001b[2J\u009b31m\u007f\u202e' };

  expect(plainJson(value)).not.toMatch(/[\p{Cc}\u202e]/u);
  expect(JSON.parse(plainJson(value))).toEqual(value);
  expect(plainLines('a,\u001b[2J\nb,\u009b1m\n')).toBe('a, [2J\nb, 1m\n');
});

test('any text fits its columns exactly', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 40 });

  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 60 }), (text, width) => widthOf(fit(text, width)) === width),
    { numRuns: 500 },
  );
});
