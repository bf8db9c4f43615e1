import type { ProductCard, ProductOffer } from '@pushcart/client';
import { expect, test } from 'vitest';
import { makeProduct } from '../testing/make.ts';
import { cardWithOffer, hasMore, withOffer } from './live-price.ts';

const usd = (amount: number) => ({ amount, currency: 'USD' });
const product = makeProduct();
const ids = product.variants.map(({ id }) => id);
const offer = (prices: ProductOffer['prices'], isForSale = true): ProductOffer => ({
  productId: product.id,
  version: 2,
  isForSale,
  prices,
});
const price = (variantId: string, amount: number) => ({ variantId, price: usd(amount), compareAt: null });

test('a product shows the prices of its offer, and a variant that is not sold any more goes', () => {
  const live = withOffer(product, offer([price(ids[0] ?? '', 4_200)]));

  expect(live.variants.map(({ id, price }) => [id, price.amount])).toEqual([[ids[0], 4_200]]);
});

test('a product that is off the shelf stays as it was seen', () => {
  expect(withOffer(product, offer([], false))).toBe(product);
});

test('a variant that is new makes the product be read again', () => {
  expect(hasMore(product, offer(ids.map((id) => price(id, 1))))).toBe(false);
  expect(hasMore(product, offer([price('new', 1)]))).toBe(true);
});

test('a card shows the range of what is sold now', () => {
  const card = { priceFrom: usd(1), priceTo: usd(1), compareAt: null } as ProductCard;
  const live = cardWithOffer(card, offer([price('a', 300), price('b', 200), price('c', 500)]));

  expect([live.priceFrom.amount, live.priceTo.amount]).toEqual([200, 500]);
  expect(cardWithOffer(card, undefined)).toBe(card);
});
