import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey, type OfferFrame, reasonOf } from '@pushcart/client';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Person, startTestShop, type TestShop } from './harness.ts';
import { openTerminal } from './terminal.ts';

let shop: TestShop;
let manager: Person;
beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, stock: 10, price: 1_000 });
  manager = await shop.staff('manager');
});
afterAll(() => shop[Symbol.asyncDispose]());

const WAIT = { timeout: 20_000, interval: 50 };

test('a new price reaches an open page on another server, and a file of prices does too', async () => {
  const { productId, variantIds } = shop.store.product;
  const guest = shop.guest(1);
  const frames: OfferFrame[] = [];
  guest.catalog.watch.subscribe({ productIds: [productId] }, { onData: ({ data }) => frames.push(data) });
  const offers = () =>
    frames.flatMap((frame) =>
      frame.kind === 'snapshot'
        ? frame.state
        : frame.kind === 'event' && frame.type === 'product.changed'
          ? [frame.data.offer]
          : [],
    );
  const prices = () => offers().map((offer) => offer.prices[0]?.price.amount);
  await vi.waitFor(() => expect(prices()).toEqual([1_000]), WAIT);

  const { product, productFile } = manager.client;
  const known = await product.get.query({ productId });
  const { id: _id, status: _status, version, currency: _currency, publishedAt: _at, createdAt: _on, ...draft } = known;
  const variants = draft.variants.map((variant) => ({ ...variant, price: 1_250 }));
  await product.edit.mutate({ productId, version, draft: { ...draft, variants } });
  await vi.waitFor(() => expect(prices().at(-1)).toBe(1_250), WAIT);

  const { id: importId } = await productFile.create.mutate({ fileName: 'prices.csv', key: newKey() });
  const text = `product,sku,price\n${known.slug},${known.variants[0]?.sku},13.75\n`;
  await productFile.addPart.mutate({ importId, position: 0, text });
  await productFile.check.mutate({ importId });
  const status = async () => (await productFile.get.query({ importId })).status;
  await vi.waitFor(async () => expect(await status()).toBe('checked'), WAIT);
  await productFile.run.mutate({ importId });
  await vi.waitFor(() => expect(prices().at(-1)).toBe(1_375), WAIT);
  expect(offers().at(-1)?.prices[0]?.variantId).toBe(variantIds[0]);

  const stale = product.setStatus.mutate({ productId, version, status: 'archived' });
  await expect(stale.catch(reasonOf)).resolves.toBe('CATALOG_CHANGED');
  const current = await product.get.query({ productId });
  await product.setStatus.mutate({ productId, version: current.version, status: 'archived' });
  await vi.waitFor(() => expect(offers().at(-1)?.isForSale).toBe(false), WAIT);
});

test('a file larger than any one call comes in from a terminal', async () => {
  const row = (n: number) => `from-terminal-${n},Lamp ${n},${'light '.repeat(60)},TERM-${n},5,active`;
  const rows = Array.from({ length: 1_000 }, (_, n) => row(n));
  const path = join(await mkdtemp(join(tmpdir(), 'pushcart-import-')), 'products.csv');
  await writeFile(path, ['product,name.en,description.en,sku,price,status', ...rows].join('\n'));

  await using terminal = openTerminal(shop.url, manager.token, 'import', path);

  const isDone = (line: unknown) => JSON.stringify(line).includes('"status":"done"');
  await vi.waitFor(() => expect(terminal.printed.some(isDone)).toBe(true), { ...WAIT, timeout: 60_000 });
  expect(terminal.printed.at(-1)).toMatchObject({ total: 1_000, created: 1_000, refused: 0, errors: [] });
}, 90_000);
