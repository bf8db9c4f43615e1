import { expect, test } from 'vitest';
import { mergeRows } from './merge-rows.ts';
import type { FileRow } from './product-rows.ts';

const CONTEXT = { currency: 'EUR', categoryIds: new Map<string, string>(), attributes: [], ownerOf: () => undefined };

const rowOf = (line: number, cells: FileRow['cells'] = {}): FileRow => ({
  line,
  cells: { product: 'mug', 'name.en': 'Mug', 'name.zh-CN': '杯', sku: `MUG-${line}`, price: '10', ...cells },
});

test('a product of more options than any has is refused at its line, before they are worked out', () => {
  const options = Array.from({ length: 200_000 }, (_, n) => `k${n}=v`).join(';');
  const startedAt = performance.now();

  const merged = mergeRows(null, [rowOf(2, { options: 'size=s' }), rowOf(3, { options })], CONTEXT);

  expect(merged).toEqual({ errors: [{ line: 3, column: 'options', problem: 'invalid' }] });
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});

test('so is one of more variants', () => {
  const rows = Array.from({ length: 20_000 }, (_, n) => rowOf(n + 2, { options: `size=s${n}` }));

  expect(mergeRows(null, [rowOf(1), ...rows], CONTEXT)).toEqual({
    errors: [{ line: 1, column: null, problem: 'invalid' }],
  });
});

test('an option named like what every object has is one like any other', () => {
  const rows = [rowOf(2, { options: '__proto__=x' }), rowOf(3, { options: 'constructor=y' })] as const;

  expect(mergeRows(null, [...rows], CONTEXT)).toHaveProperty('errors');
  expect(({} as { x?: unknown }).x).toBeUndefined();
});
