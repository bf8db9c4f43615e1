import { expect, test } from 'vitest';
import { normalizePhone, requirePhone } from './phone.ts';

test.each([
  ['+86 138 0013 8000', '+8613800138000'],
  ['13800138000', '+8613800138000'],
  ['0086-138-0013-8000', '+8613800138000'],
  ['＋８６１３８００１３８０００', '+8613800138000'],
  ['+49 (40) 123-4567', '+49401234567'],
  ['+1.415.555.2671', '+14155552671'],
])('%s is %s', (phone, normalized) => {
  expect(normalizePhone(phone)).toBe(normalized);
});

test.each([
  '',
  '123',
  '040 1234567',
  '+86 10 1234 5678',
  '12800138000',
  '+0123456789',
  '+4912345678901234',
  '+49abc1234567',
])('%j is no number that can be sent to', (phone) => {
  expect(normalizePhone(phone)).toBeNull();
  expect(() => requirePhone(phone)).toThrow('country code');
});
