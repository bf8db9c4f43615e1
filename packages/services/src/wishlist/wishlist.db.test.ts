import type { StockChanged } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { createBundleService } from '../catalog/bundles/index.ts';
import { createInventoryService } from '../inventory/index.ts';
import { createMessageService } from '../messages/index.ts';
import { createFakeMessenger } from '../testing/fake-messenger.ts';
import { newKey } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createWishlistService } from './index.ts';
import { tellOfStock } from './tell-of-stock.ts';
import type { WishlistService } from './wishlist-service.ts';

const messenger = createFakeMessenger();
let store: TestStore;
let wishlist: WishlistService;
let pool: pg.Pool;
beforeAll(async () => {
  store = await createTestStore({ messenger, variants: 3, price: 1000 });
  wishlist = createWishlistService(store.deps, createCartService(store.deps));
  pool = new pg.Pool({ connectionString: store.databaseUrl, max: 2 });
});
afterAll(async () => {
  await pool.end();
  await store[Symbol.asyncDispose]();
});

/** What the log says of a variant from now on. */
async function tellNews(variantId: string): Promise<void> {
  const rows = await store.deps.db.outbox.findMany({
    where: { topic: `variant:${variantId}` },
    orderBy: { id: 'asc' },
  });
  const events = rows.map(
    ({ topic, key, version, type, payload }, place): LogEvent => ({
      ...{ position: place, topic, seq: place, key, version: Number(version), type, at: store.clock.now() },
      payload: payload as unknown as StockChanged,
    }),
  );
  const client = await pool.connect();
  await tellOfStock(client, events).finally(() => client.release());
}

async function receive(variantId: string, delta: number): Promise<void> {
  const manager = await store.staff('manager');
  const { warehouseId } = store;
  await createInventoryService(store.deps).adjust(manager, {
    variantId,
    warehouseId,
    delta,
    cause: 'x',
    key: newKey(),
  });
}

test('a wish remembers its price, shows the price of now, and every change is told', async () => {
  const shopper = await store.shopper();
  const { variantIds } = await store.addProduct({ price: 1000, stock: 1 });
  const [variantId] = variantIds;

  await wishlist.add(shopper, { variantId });
  await wishlist.add(shopper, { variantId });
  await store.deps.db.price.updateMany({ where: { variantId }, data: { amount: 800 } });
  const view = await wishlist.get(shopper);

  expect(view).toMatchObject({ version: 2, alerts: [] });
  expect(view.wishes).toEqual([
    expect.objectContaining({
      variantId,
      priceThen: { amount: 1000, currency: 'EUR' },
      priceNow: { amount: 800, currency: 'EUR' },
      lowStockThreshold: 2,
      stock: [expect.objectContaining({ available: 1 })],
    }),
  ]);
  const watched = await wishlist.watch(shopper);
  expect(await watched.snapshot()).toEqual(view);
  expect(watched.topics).toEqual([`wishlist:${shopper.account.id}:${store.storeId}`]);
  const told = await store.deps.db.outbox.findMany({ where: { topic: watched.topics[0] ?? '' } });
  expect(told.map(({ version }) => Number(version))).toEqual([1, 2]);
});

test('wishes made at once on two devices are all there', async () => {
  const shopper = await store.shopper();

  await Promise.all(store.product.variantIds.map((variantId) => wishlist.add(shopper, { variantId })));

  const { wishes, version } = await wishlist.get(shopper);
  expect([wishes.length, version]).toEqual([3, 3]);
});

test('a wish moves to the cart once, and is then no wish', async () => {
  const shopper = await store.shopper();
  const input = { variantId: store.variantId, key: newKey() };
  await wishlist.add(shopper, input);

  const [one, two] = [await wishlist.moveToCart(shopper, input), await wishlist.moveToCart(shopper, input)];

  expect([one.itemCount, two.itemCount]).toEqual([1, 1]);
  expect((await wishlist.get(shopper)).wishes).toEqual([]);
});

test('what is not sold here cannot be wished for, and nobody without an account has a list', async () => {
  const shopper = await store.shopper();
  const elsewhere = { ...shopper, storeId: (await store.addStore()).storeId };
  const { variantId } = store;

  await expect(wishlist.add(elsewhere, { variantId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(wishlist.alert(elsewhere, { variantId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(wishlist.add(shopper, { variantId: 'no id' })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  for (const attempt of [wishlist.get, wishlist.watch]) {
    await expect(attempt(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  }
  await expect(wishlist.add(store.guest(), { variantId })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('whoever waits for a bundle is told once its last part is there', async () => {
  const [cup, pot, set] = [
    await store.addProduct({ stock: 0 }),
    await store.addProduct({ stock: 0 }),
    await store.addProduct({ stock: 0, name: 'Tea for two' }),
  ].map(({ variantIds }) => variantIds[0]) as [string, string, string];
  const parts = [
    { variantId: cup, quantity: 2 },
    { variantId: pot, quantity: 1 },
  ];
  const draft = { parts, percentOff: null };
  await createBundleService(store.deps).set(await store.staff('manager'), { variantId: set, draft, key: newKey() });
  const tell = async () => {
    await store.deps.db.$executeRaw`SELECT tell_bundles(ARRAY[${set}]::uuid[])`;
    await tellNews(set);
  };
  await wishlist.alert(await store.shopper(), { variantId: set });
  const waiting = () => store.deps.db.stockAlert.count({ where: { variantId: set } });

  await receive(cup, 5);
  await receive(pot, 1);
  await receive(pot, -1);
  await tell();
  expect(await waiting()).toBe(1);

  await receive(pot, 1);
  await tell();
  await tell();

  expect(await waiting()).toBe(0);
  expect(await store.deps.db.message.count({ where: { facts: { path: ['variantId'], equals: set } } })).toBe(1);
});

test('whoever waits is told once when units come back, and not by news of units that are gone', async () => {
  const { variantIds } = await store.addProduct({ stock: 0, name: 'Red kettle' });
  const [variantId] = variantIds;
  const [first, second] = [await store.shopper(), await store.shopper()];
  await wishlist.alert(first, { variantId });
  await wishlist.alert(second, { variantId });
  expect((await wishlist.alert(first, { variantId })).alerts).toEqual([variantId]);

  await receive(variantId, 2);
  await receive(variantId, -2);
  await tellNews(variantId);
  expect(await store.deps.db.stockAlert.count({ where: { variantId } })).toBe(2);

  await receive(variantId, 1);
  await tellNews(variantId);
  await tellNews(variantId);
  await createMessageService(store.deps).sendDue();

  const mails = messenger.delivered.filter(({ subject }) => subject === 'Red kettle is back at Test Store');
  expect(mails.map(({ to }) => to).toSorted()).toEqual(
    [first, second].map(({ account }) => `${account.id}@example.com`).toSorted(),
  );
  expect(await wishlist.get(first)).toMatchObject({ alerts: [], version: 3 });
});

test('what can be bought needs no alert, and one that is taken back tells nobody', async () => {
  const shopper = await store.shopper();
  const { variantIds } = await store.addProduct({ stock: 0 });
  const [variantId] = variantIds;

  await expect(wishlist.alert(shopper, { variantId: store.variantId })).rejects.toMatchObject({
    reason: 'STOCK_CONFLICT',
    details: { available: 10 },
  });
  await wishlist.alert(shopper, { variantId });
  await wishlist.removeAlert(shopper, { variantId });
  await receive(variantId, 1);
  await tellNews(variantId);

  expect(await store.deps.db.message.count({ where: { key: { startsWith: 'back-in-stock' }, status: 'queued' } })).toBe(
    0,
  );
});
