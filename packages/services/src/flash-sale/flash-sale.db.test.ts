import {
  type FlashChanged,
  type FlashSettled,
  type FlashWait,
  foldFlashWait,
  money,
  type SignedInActor,
} from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBundleService } from '../catalog/bundles/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import {
  type FlashSaleOptions,
  joinFlashSale,
  flashJoin as joinInput,
  type OpenFlashSale,
  openFlashSale,
} from '../testing/make-flash-sale.ts';
import { newKey, TEST_ADDRESS } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { FlashSaleService } from './flash-sale-service.ts';
import { createFlashSaleService } from './index.ts';

const MINUTE = 60_000;

let store: TestStore;
let sales: FlashSaleService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000 });
  sales = createFlashSaleService(store.deps);
  owner = await store.staff('owner');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const inMinutes = (minutes: number) => new Date(store.clock.now().getTime() + minutes * MINUTE);

type Sale = OpenFlashSale;
const openSale = (options?: FlashSaleOptions) => openFlashSale(store, sales, owner, options);
const joinAll = (sale: Sale, count: number) => joinFlashSale(store, sales, sale, count);

async function statuses(shoppers: readonly SignedInActor[], { saleId }: Sale) {
  const all = await Promise.all(shoppers.map((shopper) => sales.entries(shopper, { saleId })));
  return all.map(([latest]) => latest?.status);
}

const newsOf = (topic: string) => store.deps.db.outbox.findMany({ where: { topic }, orderBy: { id: 'asc' } });
const queueOf = async ({ saleId }: Sale) => (await sales.get(store.guest(), { saleId })).items[0];

test('a bundle is sold from the stock of its parts, to as many as they make, and stays made of them while it is on sale', async () => {
  const [cup, set] = [await store.addProduct({ stock: 5 }), await store.addProduct({ stock: 0 })];
  const bundles = createBundleService(store.deps);
  const make = (quantity: number) =>
    bundles.set(owner, {
      variantId: set.variantIds[0],
      draft: { parts: [{ variantId: cup.variantIds[0], quantity }], percentOff: null },
      key: newKey(),
    });
  await make(2);
  const sale = await openSale({ quota: 5, variantId: set.variantIds[0] });
  const shoppers = await joinAll(sale, 3);

  await expect(make(1)).rejects.toMatchObject({ reason: 'STOCK_CONFLICT' });
  store.clock.advance(10 * MINUTE);
  await sales.admitDue();

  expect(await statuses(shoppers, sale)).toEqual(['won', 'won', 'lost']);
  const held = await store.deps.db.reservation.groupBy({
    by: ['variantId'],
    where: { variantId: { in: [cup.variantIds[0], set.variantIds[0]] }, status: 'held' },
    _sum: { quantity: true },
  });
  expect(held).toEqual([{ variantId: cup.variantIds[0], _sum: { quantity: 4 } }]);
  store.clock.advance(30 * MINUTE);
  await sales.admitDue();
  await expect(make(1)).resolves.toMatchObject({ parts: [{ quantity: 1 }] });
});

test('nobody is let in before the start, then the first in the queue get the units and all others learn it at once', async () => {
  const sale = await openSale({ quota: 3 });
  const shoppers = await joinAll(sale, 7);
  await sales.admitDue();
  expect(await statuses(shoppers, sale)).toEqual(Array(7).fill('waiting'));

  store.clock.advance(10 * MINUTE);
  await sales.admitDue();

  expect(await statuses(shoppers, sale)).toEqual([...Array(3).fill('won'), ...Array(4).fill('lost')]);
  expect(await queueOf(sale)).toMatchObject({ quota: 3, sold: 3, joined: 7, admitted: 7, lost: { from: 4, to: 7 } });
  const orders = await store.deps.db.order.findMany({ where: { lines: { some: { variantId: sale.variantId } } } });
  expect(orders).toHaveLength(3);
  expect(orders.every(({ total }) => total === 990n)).toBe(true);
});

test('a winner has an order at the price of the sale, held from the moment it was let in', async () => {
  const sale = await openSale();
  const [shopper] = await joinAll(sale, 1);
  if (shopper === undefined) throw new Error('Nobody joined.');
  store.clock.advance(10 * MINUTE);
  await sales.admitDue();

  const [entry] = await sales.entries(shopper, sale);
  const order = await createOrderService(store.deps).get(shopper, { orderId: entry?.order?.id ?? '' });

  expect(order).toMatchObject({
    number: entry?.order?.number,
    status: 'placed',
    address: TEST_ADDRESS,
    total: money(990, 'EUR'),
    placedAt: store.clock.now(),
    holdExpiresAt: inMinutes(15),
  });
  const [placed] = await newsOf(`order:${order.id}`);
  expect(placed?.payload).toMatchObject({
    at: store.clock.now().toISOString(),
    holdExpiresAt: inMinutes(15).toISOString(),
  });
  const draft = await store.deps.db.flashEntry.findUniqueOrThrow({ where: { id: entry?.id ?? '' } });
  expect(draft.draft).toBeNull();
});

test('one who waits follows the queue by events alone, to the order or to the end', async () => {
  const sale = await openSale({ quota: 2 });
  const shoppers = await joinAll(sale, 4);
  const waits = await Promise.all(
    shoppers.map(async (shopper) => {
      const [entry] = await sales.entries(shopper, sale);
      const topic = await sales.watchEntry(shopper, { entryId: entry?.id ?? '' });
      return { topics: topic.topics, state: await topic.snapshot() };
    }),
  );
  store.clock.advance(10 * MINUTE);
  await sales.admitDue();

  const ends: FlashWait[] = [];
  for (const { topics, state } of waits) {
    const news = await store.deps.db.outbox.findMany({ where: { topic: { in: [...topics] } }, orderBy: { id: 'asc' } });
    const told = news.map(({ payload }) => payload as unknown as FlashChanged | FlashSettled);
    ends.push(told.reduce(foldFlashWait, state));
  }

  expect(ends.map(({ entry }) => entry.status)).toEqual(['won', 'won', 'lost', 'lost']);
  expect(ends[0]?.entry.order).toMatchObject({ number: expect.any(Number) });
  expect(ends.every(({ queue }) => queue.admitted === 4)).toBe(true);
});

test('a long queue is told how far it has come now and then, and in the end', async () => {
  const sale = await openSale({ quota: 100 });
  await joinAll(sale, 60);
  store.clock.advance(10 * MINUTE);
  const told = async () =>
    (await newsOf(`flash:${sale.saleId}`)).map(({ payload }) => payload as unknown as FlashChanged);
  const admitted = async () => (await told()).map((news) => (news.type === 'flash.moved' ? news.queue.admitted : null));

  await sales.admitDue();
  expect(await queueOf(sale)).toMatchObject({ admitted: 60, sold: 60 });
  expect(await admitted()).toEqual([25]);

  await sales.admitDue();
  expect(await admitted()).toEqual([25, 60]);
  await sales.admitDue();
  expect(await admitted()).toEqual([25, 60]);
});

test('who has lost knows before it is written down, cannot leave, and is told once', async () => {
  const sale = await openSale({ quota: 1 });
  const shoppers = await joinAll(sale, 3);
  const [, loser] = shoppers;
  if (loser === undefined) throw new Error('Nobody joined.');
  store.clock.advance(10 * MINUTE);
  await sales.admitDue();

  const places = () =>
    store.deps.db.flashEntry.findMany({ where: { flashSaleId: sale.saleId }, orderBy: { place: 'asc' } });
  expect((await places()).map(({ status }) => status)).toEqual(['won', 'waiting', 'waiting']);
  const [entry] = await sales.entries(loser, sale);
  expect(entry?.status).toBe('lost');
  expect(await sales.leave(loser, { entryId: entry?.id ?? '' })).toMatchObject({ status: 'lost' });

  store.clock.advance(2_000);
  await sales.admitDue();
  await sales.admitDue();
  expect((await places()).map(({ status }) => status)).toEqual(['won', 'lost', 'lost']);
  const told = await newsOf(`flash-entry:${entry?.id}`);
  expect(told.map(({ payload }) => payload)).toMatchObject([{ type: 'flash.settled', status: 'lost' }]);
});

test('a person has one place at a time and gets no more units than allowed', async () => {
  const sale = await openSale({ quota: 10, perAccount: 2 });
  const shopper = await store.shopper();
  const input = joinInput(sale);

  const first = await sales.join(shopper, input);
  expect(await sales.join(shopper, input)).toEqual(first);
  expect((await sales.join(shopper, joinInput(sale))).id).toBe(first.id);
  expect((await queueOf(sale))?.joined).toBe(1);

  store.clock.advance(10 * MINUTE);
  await sales.admitDue();
  await expect(sales.join(shopper, joinInput(sale, 2))).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT' });
  expect((await sales.join(shopper, joinInput(sale))).place).toBe(2);
});

test('many who join at once get places without a gap, in the order of which they are let in', async () => {
  const sale = await openSale({ quota: 4 });
  const shoppers = await Promise.all(Array.from({ length: 12 }, () => store.shopper()));

  const joined = await Promise.all(shoppers.map((shopper) => sales.join(shopper, joinInput(sale))));

  expect(joined.map(({ place }) => place).sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  store.clock.advance(10 * MINUTE);
  await Promise.all([sales.admitDue(), sales.admitDue(), sales.admitDue()]);
  await sales.admitDue();
  const won = await store.deps.db.flashEntry.findMany({ where: { flashSaleId: sale.saleId, status: 'won' } });
  expect(won.map(({ place }) => place).sort()).toEqual([1, 2, 3, 4]);
});

test('units of orders that were not paid come back, for whoever joins then', async () => {
  const sale = await openSale({ quota: 1 });
  const [, second] = await joinAll(sale, 2);
  if (second === undefined) throw new Error('Nobody joined.');
  store.clock.advance(10 * MINUTE);
  await sales.admitDue();
  await expect(sales.join(second, joinInput(sale))).rejects.toMatchObject({ reason: 'SOLD_OUT' });

  store.clock.advance(16 * MINUTE);
  await createOrderService(store.deps).closeDue();
  await sales.admitDue();
  expect(await queueOf(sale)).toMatchObject({ sold: 0 });
  await sales.join(second, joinInput(sale));
  await sales.admitDue();

  expect(await statuses([second], sale)).toEqual(['won']);
});

test('a quota larger than the stock sells what there is', async () => {
  const sale = await openSale({ quota: 5, stock: 2 });
  const shoppers = await joinAll(sale, 4);
  store.clock.advance(10 * MINUTE);

  await sales.admitDue();

  expect(await statuses(shoppers, sale)).toEqual(['won', 'won', 'lost', 'lost']);
});

test('who left is passed over, and a cancelled sale lets nobody in', async () => {
  const sale = await openSale({ quota: 1 });
  const [first, second] = await joinAll(sale, 2);
  if (first === undefined || second === undefined) throw new Error('Nobody joined.');
  const [entry] = await sales.entries(first, sale);
  expect(await sales.leave(first, { entryId: entry?.id ?? '' })).toMatchObject({ status: 'left' });
  await expect(sales.leave(second, { entryId: entry?.id ?? '' })).rejects.toMatchObject({ reason: 'NOT_FOUND' });

  await sales.cancel(owner, { saleId: sale.saleId, version: 1 });
  await sales.admitDue();

  expect(await statuses([first, second], sale)).toEqual(['left', 'lost']);
  await expect(sales.join(first, joinInput(sale))).rejects.toMatchObject({ reason: 'FLASH_SALE_CLOSED' });
  expect((await sales.list(store.guest())).map(({ id }) => id)).not.toContain(sale.saleId);
});

test('joining is refused to guests, before the doors, after the end, and at another total', async () => {
  const sale = await openSale();
  const shopper = await store.shopper();
  await expect(sales.join(store.guest(), joinInput(sale))).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  const cheap = { ...joinInput(sale), expectedTotal: money(1, 'EUR') };
  await expect(sales.join(shopper, cheap)).rejects.toMatchObject({ reason: 'PRICE_CHANGED' });
  const unknown = { ...joinInput(sale), variantId: store.variantId };
  await expect(sales.join(shopper, unknown)).rejects.toMatchObject({ reason: 'NOT_FOUND' });

  store.clock.advance(40 * MINUTE);
  await expect(sales.join(shopper, joinInput(sale))).rejects.toMatchObject({ reason: 'FLASH_SALE_CLOSED' });
});

test('only staff who may write promotions plan sales, and not over each other', async () => {
  const { saleId } = await openSale();
  const [analyst, shopper] = [await store.staff('analyst'), await store.shopper()];
  await expect(sales.cancel(analyst, { saleId, version: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(sales.listForStore(shopper)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(sales.cancel(owner, { saleId, version: 9 })).rejects.toMatchObject({ reason: 'PROMOTION_CHANGED' });
  const elsewhere = { ...owner, storeId: (await store.addStore()).storeId };
  await expect(sales.cancel(elsewhere, { saleId, version: 1 })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
