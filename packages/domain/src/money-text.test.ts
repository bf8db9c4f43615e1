import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountText, parseAmount } from './money-text.ts';

test.each(['EUR', 'JPY', 'KWD'])('an amount of %s is read back as it was written', (currency) => {
  fc.assert(
    fc.property(fc.nat(999_999_999), (minor) => {
      expect(parseAmount(amountText(minor, currency), currency)).toBe(minor);
    }),
  );
});

test.each(['', '-1', '1.234', '1,50', '1e3', 'free'])('"%s" is no amount of euros', (text) => {
  expect(parseAmount(text, 'EUR')).toBeNull();
});
