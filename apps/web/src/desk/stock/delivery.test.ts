import { expect, test } from 'vitest';
import { addScans, readScans, totalOf } from './delivery.ts';

const line = (sku: string, units: string) => ({ variantId: sku, sku, name: sku, units });

test.each([
  ['tea-1', [{ sku: 'TEA-1', units: 1 }]],
  ['TEA-1 12', [{ sku: 'TEA-1', units: 12 }]],
  [
    'TEA-1;3\nCUP-2\t4\r\nTEA-1',
    [
      { sku: 'TEA-1', units: 4 },
      { sku: 'CUP-2', units: 4 },
    ],
  ],
  ['  ', []],
])('%j is read as codes with their units', (text, scans) => {
  expect(readScans(text)).toEqual(scans);
});

test('a code that is scanned again counts on, also where nothing right was typed', () => {
  const lines = [line('A', '2'), line('B', 'x')];
  const found = ['A', 'B', 'C'].map((sku) => ({ variantId: sku, sku, name: sku, count: 1 }));

  const next = addScans(lines, found);

  expect(next.map(({ sku, units }) => [sku, units])).toEqual([
    ['A', '3'],
    ['B', '1'],
    ['C', '1'],
  ]);
  expect(totalOf([...next, line('D', '1.5')])).toBe(5);
});
