import { expect, test } from 'vitest';
import { rank, type Signals } from './rank.ts';
import { dampingOf, habitsOf, seedsOfBaskets, seedsOfViews } from './seeds.ts';

const nothing: Signals = { related: [], trending: [], owned: [], repeatRate: 0 };
const owned = { productId: 'tea', habit: 1, buyers: 100, repeaters: 60, freshness: 1 };

test('what goes with a viewed product comes before what merely sells, each with its reason', () => {
  const reason = { kind: 'viewed', productId: 'kettle' } as const;

  const ranked = rank({
    ...nothing,
    related: [{ productId: 'cup', share: 0.2, reason }],
    trending: [
      { productId: 'mug', share: 0.7 },
      { productId: 'cup', share: 0.3 },
    ],
  });

  expect(ranked).toEqual([
    { productId: 'cup', reason },
    { productId: 'mug', reason: { kind: 'trending' } },
  ]);
});

test('a product that people buy again is recommended to who has bought it', () => {
  const ranked = rank({ ...nothing, owned: [owned] });

  expect(ranked).toEqual([{ productId: 'tea', reason: { kind: 'bought-before' } }]);
});

test('a product that nobody buys twice is not recommended to who has it, however much speaks for it', () => {
  const ranked = rank({
    ...nothing,
    related: [{ productId: 'kettle', share: 1, reason: { kind: 'viewed', productId: 'tea' } }],
    trending: [{ productId: 'kettle', share: 1 }],
    owned: [{ ...owned, productId: 'kettle', repeaters: 0 }],
  });

  expect(ranked).toEqual([]);
});

test('a signal counts for no more than 1', () => {
  const ranked = rank({
    ...nothing,
    related: [{ productId: 'cup', share: 1, reason: { kind: 'viewed', productId: 'kettle' } }],
    trending: [{ productId: 'cup', share: 1 }],
    owned: [{ ...owned, habit: 1_000 }],
  });

  expect(ranked.map(({ productId }) => productId)).toEqual(['cup', 'tea']);
});

test('the product viewed last says most, and one that was viewed before says no more for it', () => {
  expect(seedsOfViews(['cup', 'tea', 'cup'])).toEqual([
    { productId: 'cup', weight: 1 },
    { productId: 'tea', weight: 0.5 },
  ]);
});

test('every basket with a product makes a habit of it, the newer the more', () => {
  const baskets = [['tea', 'cup'], ['tea']];

  expect(habitsOf(baskets).get('tea')).toBeCloseTo(1.8);
  expect(seedsOfBaskets(baskets).map(({ weight }) => weight)).toEqual([1, 1]);
});

test('a long history holds popular products back more than a single product does', () => {
  const long = dampingOf(seedsOfBaskets([Array.from({ length: 40 }, (_, n) => `product-${n}`)]));
  const short = dampingOf(seedsOfViews(['cup']));

  expect(long.popular).toBeGreaterThan(short.popular);
  expect(long.past).toBeGreaterThan(short.past);
});
