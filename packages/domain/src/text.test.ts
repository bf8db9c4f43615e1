import { expect, test } from 'vitest';
import { isStorable, requireText } from './text.ts';

test('surrounding space is dropped', () => {
  expect(requireText('name', '  Ada ', { max: 10 })).toBe('Ada');
});

test.each([
  ['nothing but space', '   '],
  ['too many characters', 'x'.repeat(11)],
  ['NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud800'],
])('%s is refused', (_what, text) => {
  expect(() => requireText('name', text, { max: 10 })).toThrow(/name/);
});

test('emoji and Chinese are text', () => {
  expect(isStorable('👩🏽‍🚀 蓝色马克杯')).toBe(true);
});
