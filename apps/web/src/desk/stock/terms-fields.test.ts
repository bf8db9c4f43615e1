import { expect, test } from 'vitest';
import { makeLevel } from '../testing/makers.ts';
import { readTerms, termsOf } from './terms-fields.ts';

const TODAY = '2026-03-02';
const fields = termsOf(makeLevel('tea', 10));

test('what a row says is what its form begins with, and comes back as it was', () => {
  expect(readTerms(fields, 0, TODAY)).toEqual({
    terms: {
      lowStockThreshold: 5,
      caps: { maxPerOrder: null, maxPerPerson: null },
      promise: { kind: 'none', limit: 0, arrivesOn: null },
    },
  });
});

test.each([
  [{ threshold: '-1' }, ['threshold']],
  [{ threshold: '' }, ['threshold']],
  [{ maxPerOrder: '0' }, ['maxPerOrder']],
  [{ maxPerPerson: '1.5' }, ['maxPerPerson']],
  [{ kind: 'backorder', limit: '' }, ['limit']],
  [{ kind: 'backorder', limit: '3' }, ['tooLow']],
  [{ kind: 'preorder', limit: '9', arrivesOn: '' }, ['arrivesOn']],
  [{ kind: 'preorder', limit: '9', arrivesOn: '2026-03-01' }, ['arrivesOn']],
] as const)('%o is refused', (change, faults) => {
  expect(readTerms({ ...fields, ...change }, 4, TODAY)).toEqual({ faults });
});
