import { newGuest, type OfferFrame } from '@pushcart/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Person, startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;
let manager: Person;
beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 10, price: 1_000 });
  manager = await shop.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const WAIT = { timeout: 20_000, interval: 50 };
const china = {
  currency: 'CNY',
  name: { en: 'China', 'zh-CN': '中国' },
  countries: ['CN'],
  rate: '7.5',
  isActive: true,
};

test('a client that names a currency gets its prices, and hears on another server that the rate has moved', async () => {
  const made = await manager.client.market.save.mutate({ ref: null, draft: china });
  const guest = shop.connect({ node: 1, guest: newGuest(), currency: 'CNY' });
  const { productId, slug } = shop.store.product;
  const price = async () => (await guest.catalog.product.query({ slug })).variants[0]?.price;
  const frames: OfferFrame[] = [];
  guest.catalog.watch.subscribe({ productIds: [productId] }, { onData: ({ data }) => frames.push(data) });
  const inYuan = () =>
    frames.flatMap((frame) => (frame.kind === 'snapshot' ? frame.state : [])).at(-1)?.marketPrices?.[0]?.price;
  await vi.waitFor(() => expect(inYuan()).toEqual({ amount: 7_500, currency: 'CNY' }), WAIT);
  expect(await price()).toEqual({ amount: 7_500, currency: 'CNY' });

  const { id: marketId, version } = made;
  await manager.client.market.save.mutate({ ref: { marketId, version }, draft: { ...china, rate: '8' } });

  await vi.waitFor(
    () => expect(frames.at(-1)).toMatchObject({ kind: 'event', data: { type: 'market.changed', version: 2 } }),
    WAIT,
  );
  expect(await price()).toEqual({ amount: 8_000, currency: 'CNY' });
});

test('what is no currency, or none the store sells in, is answered in the store’s own', async () => {
  const { slug } = shop.store.product;

  for (const currency of ['GBP', 'yuan', "CNY' OR 1=1"]) {
    const guest = shop.connect({ guest: newGuest(), currency });
    const { variants } = await guest.catalog.product.query({ slug });
    expect(variants[0]?.price).toEqual({ amount: 1_000, currency: 'EUR' });
  }
});
