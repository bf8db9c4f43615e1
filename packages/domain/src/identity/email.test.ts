import { expect, test } from 'vitest';
import { isEmail, normalizeEmail } from './email.ts';

test('spellings of one address are the same', () => {
  expect(normalizeEmail(' Ada@Example.COM ')).toBe('ada@example.com');
  expect(normalizeEmail('ａｄａ@example.com')).toBe('ada@example.com');
});

test.each(['ada@example.com', 'a+b@mail.example.co.uk', '李@例子.公司'])('%s is an address', (email) => {
  expect(isEmail(email)).toBe(true);
});

test.each([
  '',
  'ada',
  'ada@',
  '@example.com',
  'a b@example.com',
  'ada@example',
  'ada@example..com',
  'a\0@example.com',
  `${'a'.repeat(250)}@b.cd`,
])('"%s" is none', (email) => {
  expect(isEmail(email)).toBe(false);
});
