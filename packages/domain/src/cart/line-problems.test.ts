import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { lineProblems, requireQuantity } from './line-problems.ts';

const line = {
  isForSale: true,
  quantity: 2,
  available: 5,
  limit: 99,
  priceSeen: money(1000, 'EUR'),
  priceNow: money(1000, 'EUR'),
};

test('a line that can be ordered has no problem', () => {
  expect(lineProblems(line)).toEqual([]);
});

test('fewer units than wanted are told with their number, none as sold out', () => {
  expect(lineProblems({ ...line, available: 1 })).toEqual([{ kind: 'fewer_left', available: 1 }]);
  expect(lineProblems({ ...line, available: 0 })).toEqual([{ kind: 'sold_out' }]);
});

test('more than the shopper may order is told with what may be; fewer units there are count first', () => {
  expect(lineProblems({ ...line, limit: 1 })).toEqual([{ kind: 'over_limit', limit: 1 }]);
  expect(lineProblems({ ...line, limit: 0 })).toEqual([{ kind: 'over_limit', limit: 0 }]);
  expect(lineProblems({ ...line, quantity: 9, limit: 7 })).toEqual([{ kind: 'fewer_left', available: 5 }]);
  expect(lineProblems({ ...line, quantity: 9, limit: 3 })).toEqual([{ kind: 'over_limit', limit: 3 }]);
  expect(lineProblems({ ...line, limit: 1, available: 0 })).toEqual([{ kind: 'sold_out' }]);
});

test('another price is told with both prices, beside what else is wrong', () => {
  const problems = lineProblems({ ...line, available: 0, priceNow: money(1200, 'EUR') });

  expect(problems).toEqual([
    { kind: 'sold_out' },
    { kind: 'price_changed', was: money(1000, 'EUR'), now: money(1200, 'EUR') },
  ]);
});

test('what is no longer sold is gone, whatever its price', () => {
  expect(lineProblems({ ...line, isForSale: false, priceNow: money(1, 'EUR') })).toEqual([{ kind: 'gone' }]);
});

test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, -Number.MAX_VALUE])('%s is no quantity', (quantity) => {
  expect(() => requireQuantity(quantity)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test.each([100, 2 ** 53])('%s units are more than a line may have', (quantity) => {
  expect(() => requireQuantity(quantity)).toThrow(expect.objectContaining({ reason: 'QUANTITY_LIMIT' }));
});
