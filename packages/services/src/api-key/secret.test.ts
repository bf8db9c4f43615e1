import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemRandom } from '../deps.ts';
import { isSecret, makeSecret } from './secret.ts';

test('a secret is 256 random bits behind a name, of which the beginning is shown', () => {
  const { secret, prefix } = makeSecret(systemRandom);

  expect(secret).toMatch(/^pushcart_[0-9a-f]{72}$/);
  expect(secret.startsWith(prefix)).toBe(true);
  expect(prefix).toHaveLength('pushcart_'.length + 8);
  expect(makeSecret(systemRandom).secret).not.toBe(secret);
  expect(isSecret(secret)).toBe(true);
});

test('one wrong digit is noticed, and so is one too many or too few', () => {
  const { secret } = makeSecret(systemRandom);
  const digit = fc.constantFrom(...'0123456789abcdef');

  fc.assert(
    fc.property(fc.integer({ min: 'pushcart_'.length, max: secret.length - 1 }), digit, (at, other) => {
      fc.pre(secret[at] !== other);
      return !isSecret(secret.slice(0, at) + other + secret.slice(at + 1));
    }),
  );
  for (const wrong of [secret.slice(1), `${secret}0`, secret.slice(0, -1), secret.toUpperCase(), '']) {
    expect(isSecret(wrong)).toBe(false);
  }
});
