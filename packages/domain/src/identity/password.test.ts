import { expect, test } from 'vitest';
import { DomainError } from '../errors.ts';
import { requireStrongPassword } from './password.ts';

const isCommon = (password: string) => password === 'password123';

function weaknessOf(password: string): unknown {
  try {
    requireStrongPassword(password, 'ada.lovelace@example.com', isCommon);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error.details.weakness;
    throw error;
  }
}

test.each([
  ['x7!kQp2', 'too_short'],
  ['👩👩👩👩👩👩👩👩👩', 'too_short'],
  ['x7!kQ'.repeat(26), 'too_long'],
  ['x'.repeat(1_000_000), 'too_long'],
  ['blue\0horse9', 'not_text'],
  ['Password123', 'common'],
  ['aaaabbbbcccc', 'repetitive'],
  ['abcdefghijkl', 'repetitive'],
  ['ada.lovelace', 'personal'],
])('%s is refused as %s', (password, weakness) => {
  expect(weaknessOf(password)).toBe(weakness);
});

test.each(['plain horse battery', '蓝色的马在雨里慢慢走着', `${'a long sentence with 🐎 '.repeat(5)}`])(
  '"%s" is fine',
  (password) => {
    expect(weaknessOf(password)).toBeNull();
  },
);
