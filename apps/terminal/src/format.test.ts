import { expect, test } from 'vitest';
import { columns, formatMoney } from './format.ts';

test('money is written with the minor units of its currency', () => {
  expect(formatMoney({ amount: 1250, currency: 'USD' })).toBe('$12.50');
  expect(formatMoney({ amount: 1250, currency: 'JPY' })).toBe('¥1,250');
});

test('columns line up and leave no blanks at the end', () => {
  expect(
    columns([
      ['#7', 5],
      ['paid', 8],
    ]),
  ).toBe('#7    paid');
});
