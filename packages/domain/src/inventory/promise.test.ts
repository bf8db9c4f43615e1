import { expect, test } from 'vitest';
import { requireAllThere, requirePromise } from './promise.ts';
import { availableOf, foldLevel, promiseOf, type StockLevelView } from './stock.ts';

const TODAY = '2026-03-02';

test('terms say all they need to and nothing they do not', () => {
  expect(requirePromise({ kind: 'none', limit: 9, arrivesOn: TODAY }, TODAY)).toEqual({
    kind: 'none',
    limit: 0,
    arrivesOn: null,
  });
  expect(requirePromise({ kind: 'backorder', limit: 9, arrivesOn: TODAY }, TODAY).arrivesOn).toBeNull();
  expect(requirePromise({ kind: 'preorder', limit: 9, arrivesOn: TODAY }, TODAY).arrivesOn).toBe(TODAY);
});

test.each([
  [{ kind: 'backorder', limit: 0, arrivesOn: null }, 'limit'],
  [{ kind: 'backorder', limit: 1.5, arrivesOn: null }, 'limit'],
  [{ kind: 'backorder', limit: 1e9, arrivesOn: null }, 'limit'],
  [{ kind: 'preorder', limit: 1, arrivesOn: null }, 'arrivesOn'],
  [{ kind: 'preorder', limit: 1, arrivesOn: '2026-03-01' }, 'arrivesOn'],
  [{ kind: 'preorder', limit: 1, arrivesOn: '2026-02-30' }, 'arrivesOn'],
  [{ kind: 'preorder', limit: 1, arrivesOn: 'soon' }, 'arrivesOn'],
] as const)('%o is refused', (draft, field) => {
  expect(() => requirePromise(draft, TODAY)).toThrow(expect.objectContaining({ details: { field } }));
});

test('an order that waits for units is refused with what it waits for', () => {
  const awaited = [{ variantId: 'v', sku: 'TEA', quantity: 2, arrivesOn: null }];

  expect(() => requireAllThere(7, awaited)).toThrow('Order 7 still waits for 2 × TEA.');
  expect(() => requireAllThere(7, [])).not.toThrow();
});

test('what is promised is no stock, and its news do not replace that of a bundle', () => {
  const promise = { kind: 'preorder', arrivesOn: '2026-05-01' } as const;
  const levels: readonly StockLevelView[] = [
    { variantId: 'v', warehouseId: 'w', available: 2, version: 1 },
    { variantId: 'v', warehouseId: null, available: 5, version: 1, promise },
  ];

  expect(availableOf('v', levels)).toBe(2);
  expect(promiseOf('v', levels)).toEqual({ ...promise, units: 5 });
  const fewer = foldLevel(levels, { variantId: 'v', warehouseId: null, available: 0, version: 2, promise });
  expect(promiseOf('v', fewer)).toBeNull();
  expect(fewer).toHaveLength(2);
  const bundle = foldLevel(levels, { variantId: 'v', warehouseId: null, available: 9, version: 1 });
  expect([bundle.length, availableOf('v', bundle)]).toEqual([3, 11]);
});
