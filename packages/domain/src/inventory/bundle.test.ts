import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundlePrice, requireBundle, shareOut } from './bundle.ts';

const part = (variantId: string, quantity = 1, free = 0) => ({ variantId, quantity, free });

test.each([
  [{ parts: [], percentOff: null }],
  [{ parts: [part('whole')], percentOff: null }],
  [{ parts: [part('a'), part('a')], percentOff: null }],
  [{ parts: [part('a', 0)], percentOff: null }],
  [{ parts: [part('a', 1.5)], percentOff: null }],
  [{ parts: [part('a', 100)], percentOff: null }],
  [{ parts: [part('a')], percentOff: -1 }],
  [{ parts: [part('a')], percentOff: 91 }],
])('%o is no bundle', (draft) => {
  expect(() => requireBundle('whole', draft)).toThrow(expect.objectContaining({ reason: 'INVALID_INPUT' }));
});

test('a price by its parts is that of the sum less some percent, to the nearest unit', () => {
  expect(
    bundlePrice(
      [
        { price: 333, quantity: 2 },
        { price: 2000, quantity: 1 },
      ],
      15,
    ),
  ).toBe(2266);
  expect(bundlePrice([{ price: 1, quantity: 1 }], 50)).toBe(1);
  expect(bundlePrice([{ price: 999, quantity: 3 }], 0)).toBe(2997);
});

test('a bundle has as many units as its scarcest part makes', () => {
  expect(shareOut([{ quantity: 1, parts: [part('cup', 2, 7), part('pot', 1, 5)] }])).toEqual([3]);
});

const stock = fc.record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20) });
const lines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 6 }),
    needs: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 }), { minKeys: 1 }),
  }),
  { maxLength: 6 },
);

test('what lines can have together is never more than there is, and a line alone has all there is of it', () => {
  fc.assert(
    fc.property(stock, lines, (free, wanted) => {
      const shared = wanted.map(({ quantity, needs }) => ({
        quantity,
        parts: Object.entries(needs).map(([id, count]) => part(id, count, free[id as 'a' | 'b' | 'c'])),
      }));
      const available = shareOut(shared);

      for (const id of ['a', 'b', 'c'] as const) {
        const taken = wanted.reduce(
          (sum, { quantity, needs }, n) => sum + Math.min(quantity, available[n] ?? 0) * (needs[id] ?? 0),
          0,
        );
        expect(taken).toBeLessThanOrEqual(free[id]);
      }
      for (const line of shared) {
        const alone = Math.min(...line.parts.map((one) => Math.floor(one.free / one.quantity)));
        expect(shareOut([line])).toEqual([alone]);
      }
    }),
  );
});
