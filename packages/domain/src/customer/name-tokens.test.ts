import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameTokens, searchTokens } from './name-tokens.ts';

const finds = (search: string, name: string) => {
  const filed = nameTokens(name);
  const asked = searchTokens(search);
  return asked.length > 0 && asked.every((token) => filed.includes(token));
};

test.each([
  ['robin', 'Robin Example', true],
  ['ROB exa', 'Robin Example', true],
  ['ro', 'Robin Example', false],
  ['obin', 'Robin Example', false],
  ['muller', 'Jürgen Müller', true],
  ['王', '王小明', true],
  ['小明', '王小明', true],
  ['王小明', '王小明', true],
  ['王明', '王小明', false],
  ['li', 'Li Na', true],
  ['  ', 'Li Na', false],
])('searching "%s" finds %s: %s', (search, name, isFound) => {
  expect(finds(search, name)).toBe(isFound);
});

test('a name is found by itself and by every beginning of three letters and more', () => {
  const word = fc.stringMatching(/^[a-zà-ö]{3,20}$/);
  fc.assert(
    fc.property(word, word, fc.nat(), (first, last, cut) => {
      const name = `${first} ${last}`;
      expect(finds(name, name)).toBe(true);
      expect(finds(first.slice(0, 3 + (cut % first.length)), name)).toBe(true);
    }),
  );
});
