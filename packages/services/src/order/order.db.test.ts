import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createOrderService } from './index.ts';
import type { OrderService } from './order-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let order: OrderService;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, carrier: createFakeCarrier() });
  order = createOrderService(store.deps);
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const place = (actor: Actor) => placeOrder(store.deps, actor, { variantId: store.variantId });

test('an order opens for its shopper, for its link and for staff of its store, and is not found by anyone else', async () => {
  const { orderId, number, accessToken } = await place(guest);
  const elsewhere = await store.addStore();
  const packer = await store.staff('packer');

  for (const actor of [guest, packer]) expect((await order.get(actor, { number })).id).toBe(orderId);
  expect((await order.get(store.guest(), { orderId, token: accessToken })).email).toMatch(/@example\.com$/);

  const strangers: readonly Actor[] = [
    store.guest(),
    await store.shopper(),
    { ...guest, storeId: elsewhere.storeId },
    { ...packer, storeId: elsewhere.storeId, account: { ...packer.account, role: null } },
  ];
  const refs = [{ orderId }, { orderId, token: `${accessToken.slice(0, -1)}_` }, { orderId: 'nothing' }];
  for (const actor of strangers) {
    for (const ref of refs) {
      await expect(order.get(actor, ref)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
      await expect(order.watch(actor, ref)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
    }
  }
  const other = await place(store.guest());
  await expect(order.get(store.guest(), { orderId: other.orderId, token: accessToken })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('a shopper lists the own orders by their full name, newest first, page by page', async () => {
  const shopper = await store.shopper();
  const numbers: number[] = [];
  for (let i = 0; i < 3; i++) {
    numbers.unshift((await place(shopper)).number);
    store.clock.advance(1_000);
  }

  const first = await order.list(shopper, { limit: 2 });
  const second = await order.list(shopper, { limit: 2, cursor: first.nextCursor ?? '' });

  expect([...first.items, ...second.items].map((item) => item.number)).toEqual(numbers);
  expect(second.nextCursor).toBeNull();
  expect(first.items[0]).toMatchObject({ customerName: 'Robin Example', itemCount: 1, city: 'Hamburg' });
  await expect(order.list(guest, { limit: 2 })).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});

test('staff list the orders of their store with masked names, by status', async () => {
  const { orderId } = await place(guest);
  const analyst = await store.staff('analyst');

  const page = await order.listForStore(analyst, { statuses: ['placed'], limit: 100 });

  expect(page.items.find((item) => item.id === orderId)).toMatchObject({ customerName: 'Robin E.' });
  expect((await order.listForStore(analyst, { statuses: ['cancelled'], limit: 100 })).items).not.toContainEqual(
    expect.objectContaining({ id: orderId }),
  );
  const shopper = await store.shopper();
  await expect(order.listForStore(shopper, { limit: 10 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(order.watchStore(shopper)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
});

test('staff find an order by its number, by the whole e-mail address and by when it was placed', async () => {
  const email = 'Somebody.Else@Example.com';
  const sought = await placeOrder(store.deps, guest, { variantId: store.variantId, email });
  const placedUntil = new Date(store.clock.now().getTime() + 1);
  store.clock.advance(60_000);
  const later = await place(store.guest());
  const analyst = await store.staff('analyst');
  const found = async (filter: Omit<Parameters<OrderService['listForStore']>[1], 'limit'>) =>
    (await order.listForStore(analyst, { ...filter, limit: 100 })).items.map(({ number }) => number);

  expect(await found({ search: String(sought.number) })).toEqual([sought.number]);
  expect(await found({ search: `#${sought.number}` })).toEqual([sought.number]);
  expect(await found({ search: ' somebody.else@example.com ' })).toEqual([sought.number]);
  for (const search of ['somebody.else', 'else@example.com', 'Robin', '9999999999']) {
    expect(await found({ search })).toEqual([]);
  }
  expect(await found({ search: String(sought.number), statuses: ['paid'] })).toEqual([]);
  expect(await found({ placedFrom: placedUntil })).toEqual([later.number]);
  expect(await found({ placedUntil })).toContain(sought.number);
  expect(await found({ placedUntil })).not.toContain(later.number);
});

test('a paid order is packed once, by those who may', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const [packer, analyst] = [await store.staff('packer'), await store.staff('analyst')];
  const key = newKey();

  const foreign = { ...packer, storeId: (await store.addStore()).storeId };
  await expect(order.pack(analyst, { orderId, key })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(order.pack(foreign, { orderId, key })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  const packed = await order.pack(packer, { orderId, key });

  expect(packed).toMatchObject({ status: 'packed', version: 3, timeline: [{}, {}, { actor: 'staff' }] });
  expect(await order.pack(packer, { orderId, key })).toEqual(packed);
  await expect(order.pack(packer, { orderId, key: newKey() })).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
});

test('an unpaid order is not packed, and one that is packed may still be cancelled', async () => {
  const { orderId: unpaid } = await place(guest);
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const manager = await store.staff('manager');

  const packing = order.pack(manager, { orderId: unpaid, key: newKey() });
  await expect(packing).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
  await order.pack(manager, { orderId, key: newKey() });
  const cancelled = await order.cancel(manager, { orderId, key: newKey() });

  expect(cancelled.timeline.at(-1)).toMatchObject({ type: 'order.cancelled', actor: 'staff' });
});

test('who may not cancel cannot', async () => {
  const { orderId } = await place(guest);
  const packer = await store.staff('packer');

  await expect(order.cancel(packer, { orderId, key: newKey() })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(order.cancel(store.guest(), { orderId, key: newKey() })).rejects.toMatchObject({ reason: 'NOT_FOUND' });

  expect((await order.get(guest, { orderId })).status).toBe('placed');
});

test('an unpaid order expires when its hold ends, and gives its stock back', async () => {
  const { variantIds } = await store.addProduct({ stock: 3 });
  const { orderId } = await placeOrder(store.deps, guest, { variantId: variantIds[0], quantity: 3 });
  store.clock.advance(899_000);
  await order.closeDue();
  expect((await order.get(guest, { orderId })).status).toBe('placed');

  store.clock.advance(1_000);
  await Promise.all([order.closeDue(), order.closeDue()]);

  expect(await order.get(guest, { orderId })).toMatchObject({ status: 'expired', version: 2, holdExpiresAt: null });
  const [level] = await store.deps.db.stockLevel.findMany({ where: { variantId: variantIds[0] } });
  expect(level).toMatchObject({ onHand: 3, reserved: 0 });
});

test('a watched order goes on as long as its watcher may see it', async () => {
  const packer = await store.staff('packer');
  const { orderId } = await place(guest);
  const topic = await order.watch(packer, { orderId });
  expect(topic).toMatchObject({ topics: [`order:${orderId}`], kind: 'log' });
  expect((await topic.snapshot()).id).toBe(orderId);
  expect(await topic.mayWatch()).toBe(true);

  await store.deps.db.staffMember.deleteMany({ where: { accountId: packer.account.id } });

  expect(await topic.mayWatch()).toBe(false);
});

test('every step of an order is told to its own topic and to the store’s, with growing versions', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  await order.pack(await store.staff('owner'), { orderId, key: newKey() });

  const told = await store.deps.db.outbox.findMany({ where: { key: orderId }, orderBy: { id: 'asc' } });

  for (const topic of [`order:${orderId}`, `store:${store.storeId}:orders`]) {
    const own = told.filter((event) => event.topic === topic);
    expect(own.map(({ type, version }) => [type, Number(version)])).toEqual([
      ['order.placed', 1],
      ['order.paid', 2],
      ['order.packed', 3],
    ]);
  }
});
