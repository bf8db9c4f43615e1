import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay, placeAndStart, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';
import type { PaymentService } from './payment-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let payment: PaymentService;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider });
  payment = createPaymentService(store.deps);
});
beforeEach(() => {
  provider.isSilent = false;
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const orderOf = (orderId: string) => createOrderService(store.deps).get(guest, { orderId });
async function revenueOf(orderId: string): Promise<readonly number[]> {
  const topic = `store:${store.storeId}:orders`;
  const told = await store.deps.db.outbox.findMany({ where: { key: orderId, topic }, orderBy: { id: 'asc' } });
  return told.flatMap(({ payload }) => (payload as { revenue: { amount: number } | null }).revenue?.amount ?? []);
}

test('a payment that came after the stock was sold goes back by itself', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const { orderId, paymentId } = await placeAndStart(store, guest, { variantId: variantIds[0] });
  store.clock.advance(901_000);
  await placeOrder(store.deps, store.guest(), { variantId: variantIds[0] });

  await payment.receiveCallback(provider.settle(paymentId, 'captured'));
  await createOrderService(store.deps).closeDue();
  expect(await payment.sendRefunds()).toBe(1);

  expect(await orderOf(orderId)).toMatchObject({
    status: 'expired',
    payments: [{ status: 'refunded', refunded: money(1490, 'EUR') }],
  });
  expect(await payment.sendRefunds()).toBe(0);
});

test('cancelling a paid order frees its stock and sends the money back once', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const { id: orderId } = await placeAndPay(store, provider, guest, { variantId: variantIds[0] });
  const order = createOrderService(store.deps);

  const [one, two] = await Promise.allSettled([
    order.cancel(guest, { orderId, key: newKey() }),
    order.cancel(guest, { orderId, key: newKey() }),
  ]);
  expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected']);
  await Promise.all([payment.sendRefunds(), payment.sendRefunds()]);

  expect(await orderOf(orderId)).toMatchObject({ status: 'cancelled', payments: [{ status: 'refunded' }] });
  const refunds = [...provider.refunds().values()];
  expect(refunds.at(-1)).toEqual(money(1490, 'EUR'));
  await expect(placeOrder(store.deps, store.guest(), { variantId: variantIds[0] })).resolves.toBeDefined();
  expect(await revenueOf(orderId)).toEqual([1490, -1490]);
});

test('a refund the provider did not answer is sent again under the same key', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });
  const sentBefore = provider.refunds().size;

  provider.isSilent = true;
  expect(await payment.sendRefunds()).toBe(0);
  provider.isSilent = false;
  expect(await payment.sendRefunds()).toBe(0);
  store.clock.advance(60_000);
  expect(await payment.sendRefunds()).toBe(1);

  expect(provider.refunds().size).toBe(sentBefore + 1);
  expect((await orderOf(orderId)).payments).toMatchObject([{ status: 'refunded' }]);
});

test('a refund without an answer is looked up, once the provider may have forgotten its key, and given back once', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const manager = await store.staff('manager');
  const give = (amount: number) =>
    payment.refund(manager, { orderId, amount, reason: 'late', destination: 'origin', key: newKey() });
  provider.isSilent = true;
  await give(490);
  const { refund } = provider;
  provider.refund = () => Promise.reject(new Error('It is down.'));
  await give(90);
  Object.assign(provider, { refund, isSilent: false });

  store.clock.advance(25 * 3_600_000);
  provider.forgetKeys();
  await payment.sendRefunds();

  expect((await orderOf(orderId)).payments).toMatchObject([{ refunded: money(580, 'EUR') }]);
  const refunds = await store.deps.db.refund.findMany({ where: { payment: { orderId } } });
  expect(refunds.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
});

test('a refund that is asked for again days later, under its key, is not sent again', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const manager = await store.staff('manager');
  const asked = { orderId, amount: 490, reason: 'late', destination: 'origin', key: newKey() } as const;
  const first = await payment.refund(manager, asked);
  provider.forgetKeys();

  const again = await payment.refund(manager, asked);

  expect(first).toMatchObject([{ status: 'partially_refunded', refunded: money(490, 'EUR') }]);
  expect(again).toEqual(first);
});

test('a refund that was told before the capture leaves the order where it would have ended in order', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const captured = provider.settle(paymentId, 'captured');
  const partly = provider.settle(paymentId, 'partially_refunded', { refunded: money(490, 'EUR') });

  expect(await payment.receiveCallback(partly)).toBe('applied');
  expect(await payment.receiveCallback(captured)).toBe('ignored');

  expect(await orderOf(orderId)).toMatchObject({
    status: 'paid',
    payments: [{ status: 'partially_refunded', captured: money(1490, 'EUR'), refunded: money(490, 'EUR') }],
    timeline: [{ type: 'order.placed' }, { type: 'order.paid' }, { type: 'payment.updated' }],
  });
  expect(await revenueOf(orderId)).toEqual([1490, -490]);
});

test('an order whose money the provider has given back whole is cancelled, in whatever order it is told', async () => {
  const ends: unknown[] = [];
  for (const isInOrder of [true, false]) {
    const { variantIds } = await store.addProduct({ stock: 1 });
    const { orderId, paymentId } = await placeAndStart(store, guest, { variantId: variantIds[0] });
    const told = [
      provider.settle(paymentId, 'captured'),
      provider.settle(paymentId, 'refunded', { refunded: money(1490, 'EUR') }),
    ];
    for (const callback of isInOrder ? told : told.reverse()) await payment.receiveCallback(callback);

    const { status, payments, timeline } = await orderOf(orderId);
    ends.push([status, payments.map((row) => row.status), timeline.map(({ type }) => type), await revenueOf(orderId)]);
    await expect(placeOrder(store.deps, store.guest(), { variantId: variantIds[0] })).resolves.toBeDefined();
  }

  const timeline = ['order.placed', 'order.paid', 'payment.updated', 'order.cancelled'];
  const end = ['cancelled', ['refunded'], timeline, [1490, -1490]];
  expect(ends).toEqual([end, end]);
});

test('of two payments of one order the second goes back, and the order stays paid', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const first = provider.settle(paymentId, 'captured');
  await store.deps.db.payment.update({ where: { id: paymentId }, data: { status: 'failed' } });
  const second = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await store.deps.db.payment.update({ where: { id: paymentId }, data: { status: 'created' } });

  await payment.receiveCallback(provider.settle(second.id, 'captured'));
  await payment.receiveCallback(first);
  await payment.sendRefunds();

  const order = await orderOf(orderId);
  expect(order.status).toBe('paid');
  expect(order.payments.map(({ status }) => status).sort()).toEqual(['captured', 'refunded']);
});

test('a refund that was sent stays sent when its look-up comes to nothing', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });
  const { lookUp } = provider;
  provider.lookUp = () => Promise.reject(new Error('The provider did not answer in time.'));

  expect(await payment.sendRefunds()).toBe(1);
  provider.lookUp = lookUp;
  expect(await store.deps.db.refund.findFirst({ where: { payment: { orderId } } })).toMatchObject({
    status: 'succeeded',
    attempts: 0,
  });
  expect((await orderOf(orderId)).payments).toMatchObject([{ status: 'captured' }]);

  expect(await payment.lookUpDue()).toBeGreaterThan(0);
  expect((await orderOf(orderId)).payments).toMatchObject([{ status: 'refunded' }]);
});
