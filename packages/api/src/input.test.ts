import { expect, test } from 'vitest';
import * as input from './input.ts';

test.each([0, -1, 1.5, '2', [2], Number.POSITIVE_INFINITY, Number.NaN, 2 ** 53 + 1, 100, null])(
  '%s is no quantity',
  (value) => {
    expect(input.quantity.safeParse(value).success).toBe(false);
  },
);

test.each(['a\0b', '\ud800', 'x\udc00y'])('text that PostgreSQL cannot keep as it is gets refused: %j', (value) => {
  expect(input.text(50).safeParse(value).success).toBe(false);
});

test('any letter and emoji is text', () => {
  expect(input.text(50).parse('Zoë 李雷 👩‍🚀')).toBe('Zoë 李雷 👩‍🚀');
});

test('words must say something', () => {
  expect(input.words(10).parse('  tea ')).toBe('tea');
  expect(input.words(10).safeParse('   ').success).toBe(false);
});

test.each(['', 'short', 'k'.repeat(1024), 'with space in it', null])('%j is no key', (value) => {
  expect(input.key.safeParse(value).success).toBe(false);
});

test('an id is a uuid', () => {
  expect(input.id.safeParse('01990000-0000-7000-8000-000000000001').success).toBe(true);
  expect(input.id.safeParse("1' OR 1=1--").success).toBe(false);
});
