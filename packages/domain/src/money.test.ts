import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, money, sumMoney, timesMoney } from './money.ts';

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no amount', (wrong) => {
  expect(() => money(wrong, 'EUR')).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('amounts of different currencies are never added', () => {
  expect(() => addMoney(money(1, 'EUR'), money(1, 'JPY'))).toThrow(
    expect.objectContaining({ reason: 'CURRENCY_MISMATCH' }),
  );
  expect(() => sumMoney([money(1, 'EUR')], 'JPY')).toThrow(expect.objectContaining({ reason: 'CURRENCY_MISMATCH' }));
});

test('a sum that cannot be held exactly is refused', () => {
  expect(() => timesMoney(money(Number.MAX_SAFE_INTEGER, 'KWD'), 2)).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT' }),
  );
});

test('so many of one price is that price so many times', () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 99 }), (price, quantity) => {
      const one = money(price, 'JPY');
      const all = sumMoney(
        Array.from({ length: quantity }, () => one),
        'JPY',
      );
      expect(timesMoney(one, quantity)).toEqual(all);
    }),
  );
});

test('nothing is nothing in its currency', () => {
  expect(sumMoney([], 'KWD')).toEqual({ amount: 0, currency: 'KWD' });
});
