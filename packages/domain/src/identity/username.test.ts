import { expect, test } from 'vitest';
import { normalizeUsername, requireUsername } from './username.ts';

test.each(['ada', 'Ada.Lovelace', '李雷', 'zoë_9', ' ada '])('%j may be chosen', (username) => {
  expect(requireUsername(username)).toBe(username.trim());
});

test.each([
  'a',
  'x'.repeat(31),
  'a b',
  '.ada',
  'ada.',
  'a..b',
  '13800138000',
  'Admin',
  '管理员',
  'a@b.c',
  'a\0b',
  '👩‍🚀',
])('%j may not', (username) => {
  expect(() => requireUsername(username)).toThrow('A username has');
});

test('names that look alike are the same', () => {
  expect(normalizeUsername('ＡＤＡ')).toBe(normalizeUsername('ada '));
});
