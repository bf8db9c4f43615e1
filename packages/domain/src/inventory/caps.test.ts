import { expect, test } from 'vitest';
import { mostUnits, requireCaps } from './caps.ts';

test('the tighter cap counts, less what was ordered before', () => {
  expect(mostUnits({ maxPerOrder: null, maxPerPerson: null }, 500)).toBe(99);
  expect(mostUnits({ maxPerOrder: 3, maxPerPerson: null }, 500)).toBe(3);
  expect(mostUnits({ maxPerOrder: 3, maxPerPerson: 5 }, 0)).toBe(3);
  expect(mostUnits({ maxPerOrder: 3, maxPerPerson: 5 }, 4)).toBe(1);
  expect(mostUnits({ maxPerOrder: null, maxPerPerson: 5 }, 9)).toBe(0);
});

test.each([0, -1, 1.5, Number.NaN, 1e9])('%s is no cap', (cap) => {
  expect(() => requireCaps({ maxPerOrder: cap, maxPerPerson: null })).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: { field: 'maxPerOrder' } }),
  );
});
