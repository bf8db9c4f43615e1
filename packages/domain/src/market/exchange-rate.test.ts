import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exchange, parseRate, rateText, reciprocal } from './exchange-rate.ts';

const currency = fc.constantFrom('EUR', 'USD', 'CNY', 'JPY', 'KWD');
const text = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 999_999 }))
  .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(6, '0')}`.replace(/0+$/, ''));
const amount = fc.integer({ min: 0, max: 10_000_000 });

test('ten euros are so much elsewhere, to the minor unit of each currency', () => {
  expect(exchange(1_000, parseRate('7.85', 'EUR', 'CNY'))).toBe(7_850);
  expect(exchange(1_000, parseRate('163.5', 'EUR', 'JPY'))).toBe(1_635);
  expect(exchange(1_000, parseRate('0.3372', 'EUR', 'KWD'))).toBe(3_372);
  expect(exchange(999, parseRate('7.8512', 'EUR', 'CNY'))).toBe(7_843);
  expect(exchange(1, parseRate('0.5', 'EUR', 'USD'))).toBe(1);
});

test.each(['', '0', '0.0', '-1', '1,5', '1e3', '1234567890', '1.1234567891', '12345678.12345'])(
  '"%s" is no rate',
  (wrong) => {
    expect(() => parseRate(wrong, 'EUR', 'CNY')).toThrow(expect.objectContaining({ details: { field: 'rate' } }));
  },
);

test('a rate is read as it was written', () => {
  fc.assert(
    fc.property(text, currency, currency, (written, from, to) => {
      expect(rateText(parseRate(written, from, to), from, to)).toBe(written);
    }),
  );
  expect(rateText(parseRate('7.850', 'EUR', 'CNY'), 'EUR', 'CNY')).toBe('7.85');
  expect(rateText(parseRate('100', 'EUR', 'JPY'), 'EUR', 'JPY')).toBe('100');
});

test('what an amount is turned into lies within half a minor unit of what it is worth', () => {
  fc.assert(
    fc.property(amount, text, currency, currency, (given, written, from, to) => {
      const rate = parseRate(written, from, to);
      const off = BigInt(exchange(given, rate)) * BigInt(rate.denominator) - BigInt(given) * BigInt(rate.numerator);

      expect(2n * (off < 0n ? -off : off) <= BigInt(rate.denominator)).toBe(true);
    }),
  );
});

test('what costs more costs no less elsewhere, and nothing stays nothing', () => {
  fc.assert(
    fc.property(amount, amount, text, (a, b, written) => {
      const rate = parseRate(written, 'EUR', 'CNY');

      expect(exchange(Math.max(a, b), rate)).toBeGreaterThanOrEqual(exchange(Math.min(a, b), rate));
      expect(exchange(0, rate)).toBe(0);
    }),
  );
});

test('what is turned into a finer currency and back is what it was', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 10, max: 99_999 }), (given, tenths) => {
      const rate = parseRate(`${tenths / 10}`, 'EUR', 'CNY');

      expect(exchange(exchange(given, rate), reciprocal(rate))).toBe(given);
    }),
  );
});

test('moves that are booked as the growth of their sum add up to the sum', () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 8 }), text, (moves, written) => {
      const back = reciprocal(parseRate(written, 'EUR', 'CNY'));
      let total = 0;
      const booked = moves.map((moved) => {
        total += moved;
        return exchange(total, back) - exchange(total - moved, back);
      });

      expect(booked.every((part) => part >= 0)).toBe(true);
      expect(booked.reduce((sum, part) => sum + part, 0)).toBe(exchange(total, back));
    }),
  );
});
