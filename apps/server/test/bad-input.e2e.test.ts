import { randomUUID } from 'node:crypto';
import { newKey, reasonOf } from '@pushcart/client';
import { checkInvariants } from '@pushcart/services';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Browser, eventually } from './browser.ts';
import { ask, placeCart, placeOrder, scanNext, simulate, startPayment } from './buying.ts';
import { startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop({ stock: 1_000, legMs: 3_600_000 });
});
afterAll(() => shop[Symbol.asyncDispose]());

describe('a quantity that is none', () => {
  // As text: some of them are no numbers in JSON and must be refused as well.
  const QUANTITIES = ['0', '-1', '1.5', '1e400', '-0', '9007199254740993', '"1"', 'null', 'NaN', '[1]', '1e-7'];

  test.each(QUANTITIES)('%s is refused and changes nothing', async (quantity) => {
    const browser = new Browser(shop.url);
    const { variantId } = shop.store;
    await browser.query('session.current');
    await browser.mutate('cart.addLine', { variantId, quantity: 2, key: newKey() });
    const send = (path: string, rest: string) =>
      browser.send(`/trpc/${path}`, {
        method: 'POST',
        body: `{"json":{"variantId":"${variantId}","quantity":${quantity}${rest}}}`,
        headers: { 'content-type': 'application/json' },
      });

    const answers = [await send('cart.addLine', `,"key":"${newKey()}"`), await send('cart.setQuantity', '')];

    for (const answer of answers) expect(answer).toMatchObject({ status: 400, data: { reason: 'INVALID_INPUT' } });
    expect(await browser.query('cart.get')).toMatchObject({ data: { itemCount: 2 } });
  });
});

test('the order of somebody else cannot be told from one that does not exist, whatever is asked of it', async () => {
  const order = await placeOrder(shop.guest(), shop.store.variantId);
  const { client } = await shop.shopper();
  const attempts = (orderId: string) => [
    client.order.get.query({ orderId }),
    client.order.get.query({ orderId, token: 'x'.repeat(43) }),
    client.order.cancel.mutate({ orderId, key: newKey() }),
    client.payment.start.mutate({ orderId, returnUrl: '/', key: newKey() }),
    client.payment.refresh.mutate({ orderId }),
  ];
  const said = async (orderId: string) =>
    (await Promise.allSettled(attempts(orderId))).map((result) =>
      result.status === 'rejected' ? [reasonOf(result.reason), result.reason.message] : 'done',
    );

  const foreign = await said(order.orderId);

  expect(foreign).toEqual(await said(randomUUID()));
  expect(new Set(foreign.map(([reason]) => reason))).toEqual(new Set(['NOT_FOUND']));
});

test('pressing pay many times at once opens one payment', async () => {
  const guest = shop.guest();
  const order = await placeOrder(guest, shop.store.variantId);

  const refs = await Promise.all(Array.from({ length: 8 }, () => startPayment(guest, order)));

  expect(new Set(refs).size).toBe(1);
  expect(await shop.store.deps.db.payment.count({ where: { orderId: order.orderId } })).toBe(1);
});

describe('a cart that the world has changed', () => {
  test('is not ordered at a price nobody agreed to, and is at the one agreed to', async () => {
    const guest = shop.guest();
    const { variantIds } = await shop.store.addProduct({ price: 1_000 });
    await guest.cart.addLine.mutate({ variantId: variantIds[0], quantity: 1, key: newKey() });
    await shop.store.deps.db.price.updateMany({ where: { variantId: variantIds[0] }, data: { amount: 1_500 } });

    const refused = await placeCart(guest).catch((error: unknown) => reasonOf(error));
    expect((await guest.cart.get.query()).lines[0]?.problems).toMatchObject([{ kind: 'price_changed' }]);
    await guest.cart.acceptPrices.mutate();

    expect(refused).toBe('PRICE_CHANGED');
    expect((await placeCart(guest)).number).toBeGreaterThan(0);
  });

  test('is not ordered with a product that vanished', async () => {
    const guest = shop.guest();
    const { productId, variantIds } = await shop.store.addProduct();
    await guest.cart.addLine.mutate({ variantId: variantIds[0], quantity: 1, key: newKey() });
    await shop.store.deps.db.product.update({ where: { id: productId }, data: { status: 'archived' } });

    const refused = await placeCart(guest).catch((error: unknown) => reasonOf(error));

    expect(refused).toBe('VARIANT_UNAVAILABLE');
    expect((await guest.cart.get.query()).lines[0]?.problems).toMatchObject([{ kind: 'gone' }]);
  });
});

test('a provider and a carrier that repeat, reorder and forge what they tell move an order once and forwards', async () => {
  const [packer, guest] = [await shop.staff('packer'), shop.guest()];
  const webhook = { repeat: 3, reorder: true, forge: true };
  await Promise.all([shop.payment, shop.carrier].map((side) => ask(side, 'POST', '/faults', { webhook })));
  const order = await placeOrder(guest, shop.store.variantId);
  const read = () => guest.order.get.query({ orderId: order.orderId, token: order.token });
  const stands = (status: string) => eventually(async () => (await read()).status === status, 15_000);

  await simulate(shop, await startPayment(guest, order));
  await stands('paid');
  await packer.client.order.pack.mutate({ orderId: order.orderId, key: newKey() });
  const { trackingNumber } = await packer.client.shipment.create.mutate({ orderId: order.orderId, key: newKey() });
  for (let scan = 0; scan < 4; scan++) await scanNext(shop, trackingNumber ?? '');
  await stands('delivered');
  const { timeline, shipments } = await read();
  const scans = shipments[0]?.events ?? [];

  await Promise.all([shop.payment, shop.carrier].map((side) => ask(side, 'DELETE', '/faults')));
  expect(timeline.filter(({ type }) => type === 'order.paid')).toHaveLength(1);
  expect(new Set(scans.map(({ scanId }) => scanId)).size).toBe(scans.length);
  expect(scans.map(({ occurredAt }) => occurredAt)).toEqual(
    scans.map(({ occurredAt }) => occurredAt).toSorted((a, b) => a.getTime() - b.getTime()),
  );
  expect(await checkInvariants(shop.store.deps.db)).toEqual([]);
});

test('a genuine word of the provider about another amount pays nothing; the right one still does', async () => {
  const guest = shop.guest();
  const order = await placeOrder(guest, shop.store.variantId);
  const { db } = shop.store.deps;
  const ref = await startPayment(guest, order);
  await ask(shop.payment, 'POST', '/faults', { webhook: { wrongAmount: true } });

  await simulate(shop, ref);
  await eventually(async () => (await db.providerCallback.count({ where: { subject: ref, status: 'rejected' } })) > 0);
  const before = await guest.order.get.query({ orderId: order.orderId, token: order.token });
  await ask(shop.payment, 'DELETE', '/faults');
  await guest.payment.refresh.mutate({ orderId: order.orderId, token: order.token });

  expect(before.status).toBe('placed');
  await eventually(
    async () => (await guest.order.get.query({ orderId: order.orderId, token: order.token })).status === 'paid',
  );
});

describe('a payment that arrives after the hold ran out', () => {
  const holdFor = (holdSeconds: number) =>
    shop.store.deps.db.store.update({ where: { id: shop.store.storeId }, data: { holdSeconds } });

  async function lateOrder() {
    const { variantIds } = await shop.store.addProduct({ stock: 1 });
    const guest = shop.guest();
    await holdFor(2);
    const order = await placeOrder(guest, variantIds[0]);
    const ref = await startPayment(guest, order);
    await holdFor(900);
    const read = () => guest.order.get.query({ orderId: order.orderId, token: order.token });
    await eventually(async () => (await read()).status === 'expired', 15_000);
    return { variantId: variantIds[0], ref, read };
  }

  test('gets the goods if they are still there', async () => {
    const { variantId, ref, read } = await lateOrder();

    await simulate(shop, ref);

    await eventually(async () => (await read()).status === 'paid');
    const levels = await shop.store.deps.db.stockLevel.findMany({ where: { variantId }, select: { reserved: true } });
    expect(levels).toEqual([{ reserved: 1 }]);
  });

  test('is sent back if somebody else has them', async () => {
    const { variantId, ref, read } = await lateOrder();
    await placeOrder(shop.guest(), variantId);

    await simulate(shop, ref);

    await eventually(async () => (await read()).payments[0]?.status === 'refunded', 15_000);
    const { status, payments } = await read();
    expect(status).toBe('expired');
    expect(payments[0]?.refunded).toEqual(payments[0]?.captured);
    expect(await ask(shop.payment, 'GET', `/v1/payments/${ref}`)).toMatchObject({ status: 'refunded' });
    expect(await checkInvariants(shop.store.deps.db)).toEqual([]);
  });
});
