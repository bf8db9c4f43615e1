import { amountText } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { dateText, parseAmount, parseDate, parsePercent, percentText } from './typed.ts';

test.each(['JPY', 'EUR', 'KWD'])('every amount in %s is read as it is written', (currency) => {
  for (const minor of [1, 9, 10, 99, 100, 101, 1_000, 1_001, 123_456, 9_999_999_999]) {
    expect(parseAmount(amountText(minor, currency), currency)).toBe(minor);
  }
});

test('every percentage is read as it is written', () => {
  for (let basisPoints = 1; basisPoints <= 10_000; basisPoints++) {
    expect(parsePercent(percentText(basisPoints))).toBe(basisPoints);
  }
});

test('a time is read as it is written, to the minute', () => {
  const at = new Date('2026-03-29T00:30:00Z');

  expect(parseDate(dateText(at))).toEqual(at);
  expect(dateText(null)).toBe('');
});

test.each(['', '0', '-5', '1.234', '1,2,3', 'abc', '1e5', '٣'])('%j is no amount in euros', (text) => {
  expect(parseAmount(text, 'EUR')).toBeNull();
});

test('a comma may part the cents', () => {
  expect(parseAmount('12,5', 'EUR')).toBe(1_250);
});
