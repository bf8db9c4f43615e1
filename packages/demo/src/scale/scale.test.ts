import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { createRandom } from '../history/random.ts';
import { createAssortment } from './assortment.ts';
import { inventPastAtSize } from './past.ts';
import { createShelf, dealRanks } from './zipf.ts';

const now = new Date('2026-11-20T12:00:00Z');
const assortment = createAssortment(catalogue, 1_500, 7, now);
const invent = (seed: number, orders = 2_000) => [...inventPastAtSize(catalogue, assortment, { seed, now, orders })];

test('every product has a slug of its own, every variant a SKU of its own', () => {
  const products = assortment.products(0, assortment.count);
  const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));

  expect(products).toHaveLength(1_500);
  expect(new Set(products.map(({ slug }) => slug)).size).toBe(1_500);
  expect(new Set(skus).size).toBe(skus.length);
  expect(skus).toEqual(assortment.offers.flatMap(({ variants }) => variants.map(({ sku }) => sku)));
});

test('a former price is above the price', () => {
  const reduced = assortment.products(0, 1_500).flatMap(({ variants }) => variants);

  expect(reduced.filter(({ price, compareAtPrice }) => compareAtPrice !== null && compareAtPrice <= price)).toEqual([]);
});

test('what ranks first sells often, what ranks last now and then', () => {
  const random = createRandom(1);
  const ranks = dealRanks(random, 1_000);
  const shelf = createShelf([...ranks.keys()], ranks);
  const sold = new Map<number, number>();
  for (let n = 0; n < 50_000; n++) {
    const rank = ranks[shelf.pick(random)] ?? -1;
    sold.set(rank, (sold.get(rank) ?? 0) + 1);
  }
  const among = (from: number, to: number) =>
    [...sold].filter(([rank]) => rank >= from && rank < to).reduce((sum, [, count]) => sum + count, 0);

  expect(among(0, 100) / 50_000).toBeGreaterThan(0.45);
  expect(among(900, 1_000) / 50_000).toBeLessThan(0.05);
  expect(sold.size).toBeGreaterThan(950);
});

test('exactly as many orders as asked for, oldest first, none of them in the future', () => {
  const orders = invent(1).flatMap((piece) => piece.orders);
  const times = orders.map(({ history }) => history[0]?.at.getTime() ?? Number.NaN);

  expect(orders).toHaveLength(2_000);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(Math.max(...orders.flatMap(({ history }) => history.map(({ at }) => at.getTime())))).toBeLessThanOrEqual(
    now.getTime(),
  );
});

test('every shopper is made an account with the first order, every parcel has a number of its own', () => {
  const pieces = invent(2);
  const known = new Set<string>();
  for (const { accounts, orders } of pieces) {
    for (const { email } of accounts) known.add(email);
    expect(orders.filter(({ email }) => !known.has(email))).toEqual([]);
  }
  const numbers = pieces.flatMap(({ orders }) => orders.flatMap(({ parcel }) => parcel?.trackingNumber ?? []));

  expect(known.size).toBe(pieces.flatMap(({ accounts }) => accounts).length);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('the same seed invents the same year', () => {
  expect(invent(3, 300)).toEqual(invent(3, 300));
  expect(invent(4, 300)).not.toEqual(invent(3, 300));
});
