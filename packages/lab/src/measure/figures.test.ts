import { expect, test } from 'vitest';
import { median, percentile, round } from './figures.ts';

test('a percentile is the nearest rank of the sorted samples', () => {
  const samples = [5, 1, 4, 2, 3];

  expect(percentile(samples, 0.5)).toBe(3);
  expect(percentile(samples, 0.99)).toBe(5);
  expect(percentile(samples, 0)).toBe(1);
});

test('no samples have no percentile', () => {
  expect(median([])).toBeNaN();
});

test('figures keep three significant digits', () => {
  expect(round(1234.5)).toBe(1230);
  expect(round(0.012345)).toBe(0.0123);
});
