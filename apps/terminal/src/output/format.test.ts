import { expect, test } from 'vitest';
import { columns, counted, formatMoney, formatTime } from './format.ts';

test('money is written with the minor units of its currency', () => {
  expect(formatMoney({ amount: 1250, currency: 'USD' })).toBe('$12.50');
  expect(formatMoney({ amount: 1250, currency: 'JPY' })).toBe('¥1,250');
});

test('of another day than today the date is said', () => {
  const now = new Date(2026, 4, 2, 9, 0);

  expect(formatTime(new Date(2026, 4, 2, 8, 5, 7), now)).toBe('08:05:07');
  expect(formatTime(new Date(2026, 4, 1, 8, 5, 7), now)).toBe('01 May 08:05');
});

test('one is not many', () => {
  expect([1, 2, 1_200].map((count) => counted(count, 'line'))).toEqual(['1 line', '2 lines', '1,200 lines']);
});

test('columns line up and leave no blanks at the end', () => {
  expect(
    columns([
      ['#7', 5],
      ['paid', 8],
    ]),
  ).toBe('#7    paid');
});
