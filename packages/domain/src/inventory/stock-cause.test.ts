import { expect, test } from 'vitest';
import { STOCK_CAUSES, stockCauseOf } from './stock-cause.ts';

test('every cause of the shop is known again by its words, and those that returns had at first', () => {
  for (const [code, words] of Object.entries(STOCK_CAUSES)) expect(stockCauseOf(words)).toBe(code);
  expect(stockCauseOf('return of order 1024')).toBe('order_returned');
});

test('what staff wrote is none of them', () => {
  for (const words of ['', 'Broke in the hall', 'order cancelled by phone', 'toString', 'return of order A'])
    expect(stockCauseOf(words)).toBeNull();
});
