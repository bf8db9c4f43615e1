import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { fillCart, newKey, placeOrder } from '../testing/make-order.ts';
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
const callbackRow = (eventId: string) => store.deps.db.providerCallback.findFirstOrThrow({ where: { eventId } });
const eventIdOf = ({ rawBody }: { rawBody: string }): string => JSON.parse(rawBody).eventId;

test('a captured payment makes the order paid, and its stock is held for good', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const { orderId, paymentId } = await placeAndStart(store, guest, { variantId: variantIds[0] });

  const outcome = await payment.receiveCallback(provider.settle(paymentId, 'captured'));

  expect(outcome).toBe('applied');
  expect(await orderOf(orderId)).toMatchObject({
    status: 'paid',
    holdExpiresAt: null,
    payments: [{ id: paymentId, status: 'captured', captured: money(1490, 'EUR'), payUrl: null }],
    timeline: [{ type: 'order.placed' }, { type: 'order.paid', actor: 'provider' }],
  });
  store.clock.advance(3_600_000);
  const late = placeOrder(store.deps, store.guest(), { variantId: variantIds[0] });
  await expect(late).rejects.toMatchObject({ reason: 'SOLD_OUT' });
  const told = await store.deps.db.outbox.findMany({
    where: { key: orderId, type: 'order.paid' },
    orderBy: { id: 'asc' },
  });
  expect(told[0]?.payload).toMatchObject({ version: 2, payment: { status: 'captured' } });
  expect(told[1]?.payload).toMatchObject({ revenue: money(1490, 'EUR'), order: { status: 'paid' } });
});

test('starting twice, at once or later, gives the same payment', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const start = () => payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });

  const [first, second] = await Promise.all([start(), start()]);
  const third = await start();

  expect(new Set([first.id, second.id, third.id]).size).toBe(1);
  expect(third.payUrl).toMatch(/^https:\/\/pay\.example\//);
  expect(provider.payments().filter(({ reference }) => reference === first.id)).toHaveLength(1);
});

test('a hundred identical callbacks at once have one effect', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const callback = provider.settle(paymentId, 'captured');

  const outcomes = await Promise.all(Array.from({ length: 100 }, () => payment.receiveCallback(callback)));

  expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'repeated')).toHaveLength(99);
  expect((await orderOf(orderId)).timeline).toHaveLength(2);
});

test('a callback that overtook the one before counts, and the late one changes nothing', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const early = provider.settle(paymentId, 'requires_action');
  const captured = provider.settle(paymentId, 'captured');

  expect(await payment.receiveCallback(captured)).toBe('applied');
  expect(await payment.receiveCallback(early)).toBe('ignored');

  expect(await orderOf(orderId)).toMatchObject({ status: 'paid', payments: [{ status: 'captured' }] });
});

test.each([
  ['amount', { amount: money(1, 'EUR'), captured: money(1, 'EUR') }],
  ['amount', { captured: money(1489, 'EUR') }],
  ['currency', { amount: money(1490, 'JPY'), captured: money(1490, 'JPY') }],
  ['reference', { reference: '01900000-0000-7000-8000-000000000000' }],
  ['reference', { ref: 'pay_other' }],
])('a genuine callback with another %s is kept as rejected and pays nothing', async (why, wrong) => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const callback = provider.settle(paymentId, 'captured');
  const body = JSON.parse(callback.rawBody);
  const forged = { ...callback, rawBody: JSON.stringify({ ...body, payment: { ...body.payment, ...wrong } }) };

  expect(await payment.receiveCallback(forged)).toBe('ignored');

  expect(await callbackRow(eventIdOf(callback))).toMatchObject({ status: 'rejected', outcome: why });
  expect(await orderOf(orderId)).toMatchObject({ status: 'placed', payments: [{ status: 'created' }] });
});

test('a callback with a wrong signature is refused and leaves no trace', async () => {
  const { paymentId } = await placeAndStart(store, guest);
  const callback = provider.settle(paymentId, 'captured');

  const received = payment.receiveCallback({ ...callback, signature: 'forged' });

  await expect(received).rejects.toMatchObject({ reason: 'CALLBACK_REJECTED' });
  expect(await store.deps.db.providerCallback.count({ where: { eventId: eventIdOf(callback) } })).toBe(0);
});

test('a callback that comes before its payment is kept and applied once the payment is there', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const callback = provider.settle(paymentId, 'captured');
  const row = await store.deps.db.payment.delete({ where: { id: paymentId } });

  expect(await payment.receiveCallback(callback)).toBe('stored');
  expect(await payment.applyStored()).toBe(0);
  await store.deps.db.payment.create({ data: row });
  expect(await payment.applyStored()).toBe(1);

  expect((await orderOf(orderId)).status).toBe('paid');
  expect((await callbackRow(eventIdOf(callback))).status).toBe('applied');
});

test('a payment that came after the hold ran out keeps the order if its stock is still there', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  store.clock.advance(901_000);
  await createOrderService(store.deps).closeDue();
  expect((await orderOf(orderId)).status).toBe('expired');

  await payment.receiveCallback(provider.settle(paymentId, 'captured'));

  expect((await orderOf(orderId)).status).toBe('paid');
});

test('a provider that does not answer leaves the payment unknown until it is looked up', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  provider.isSilent = true;
  const started = payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await expect(started).rejects.toMatchObject({ reason: 'PAYMENT_UNAVAILABLE' });
  const [unknown] = (await orderOf(orderId)).payments;
  expect(unknown?.status).toBe('unknown');
  expect(store.failures.at(-1)).toEqual(new Error('The provider did not answer in time.'));

  provider.isSilent = false;
  provider.settle(unknown?.id ?? '', 'captured');
  store.clock.advance(5_000);
  await payment.lookUpDue();

  expect(await orderOf(orderId)).toMatchObject({ status: 'paid', payments: [{ id: unknown?.id, status: 'captured' }] });
  expect(provider.payments().filter(({ reference }) => reference === unknown?.id)).toHaveLength(1);
});

test('a shopper who comes back before the callback sees the payment at once', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const callback = provider.settle(paymentId, 'captured');

  expect(await payment.refresh(guest, { orderId })).toMatchObject({ id: paymentId, status: 'captured' });
  expect(await payment.receiveCallback(callback)).toBe('ignored');

  expect((await orderOf(orderId)).timeline).toHaveLength(2);
});

test('an open payment of a cancelled order is voided at the provider', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });

  await payment.lookUpDue();

  expect((await orderOf(orderId)).payments).toMatchObject([{ id: paymentId, status: 'voided' }]);
});

test('a declined payment can be followed by another one', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await payment.receiveCallback(provider.settle(paymentId, 'failed', { failureCode: 'do_not_honour' }));

  const second = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payment.receiveCallback(provider.settle(second.id, 'captured'));

  expect(await orderOf(orderId)).toMatchObject({
    status: 'paid',
    payments: [
      { status: 'failed', failureCode: 'do_not_honour' },
      { id: second.id, status: 'captured' },
    ],
  });
});

test('staff who may read an order cannot open a payment for it', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const analyst = await store.staff('analyst');

  const started = payment.start(analyst, { orderId, returnUrl: RETURN_URL, key: newKey() });

  await expect(started).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  expect((await orderOf(orderId)).payments).toEqual([]);
});

test('a cancelled, expired or paid order takes no payment, and a stranger finds no order', async () => {
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const start = (actor: Actor) => payment.start(actor, { orderId, returnUrl: RETURN_URL, key: newKey() });

  await expect(start(guest)).rejects.toMatchObject({ reason: 'ORDER_NOT_PAYABLE' });
  await expect(start(store.guest())).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(payment.refresh(store.guest(), { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('what the provider said and could not be saved is no failure of the provider, and is asked for again', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  provider.settle(paymentId, 'captured');
  const failuresBefore = store.failures.length;
  await store.deps.db.$executeRaw`
    ALTER TABLE order_history ADD CONSTRAINT nothing_is_paid CHECK (type <> 'order.paid') NOT VALID`;
  store.clock.advance(60_000);

  await expect(payment.lookUpDue()).rejects.toThrow('due failed');
  await store.deps.db.$executeRaw`ALTER TABLE order_history DROP CONSTRAINT nothing_is_paid`;
  expect(store.failures).toHaveLength(failuresBefore);
  expect((await orderOf(orderId)).status).toBe('placed');

  store.clock.advance(60_000);
  await payment.lookUpDue();
  expect((await orderOf(orderId)).status).toBe('paid');
});

test('one press sent twice with the same key, or with two, is one attempt', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const key = newKey();
  const start = (with_: string) => payment.start(guest, { orderId, returnUrl: RETURN_URL, key: with_ });

  const attempts = await Promise.all([start(key), start(key), start(newKey())]);

  expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
  expect(new Set(attempts.map(({ payUrl }) => payUrl)).size).toBe(1);
  expect(provider.payments().filter(({ reference }) => reference === attempts[0].id)).toHaveLength(1);
});

test('the provider shows the order’s number, the store’s name and the goods in the shopper’s language', async () => {
  const { variantIds } = await store.addProduct({ stock: 5, name: 'Green cup' });
  await fillCart(store.deps, guest, [[variantIds[0], 1]]);
  const placed = await placeOrder(store.deps, guest, {
    variantId: store.variantId,
    locale: 'zh-CN',
    expectedTotal: money(2490, 'EUR'),
  });
  const input = { orderId: placed.orderId, returnUrl: RETURN_URL, key: newKey() };

  const { id } = await payment.start(guest, input);

  expect(provider.shown(id)).toEqual({
    orderNumber: String(placed.number),
    merchantName: '测试商店',
    description: expect.stringMatching(/^(Green cup|Blue mug)（中文） \+ 1$/),
  });
});

test('starting again after an answer was lost finds what was opened', async () => {
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const start = () => payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  provider.isSilent = true;
  await expect(start()).rejects.toMatchObject({ reason: 'PAYMENT_UNAVAILABLE' });
  provider.isSilent = false;
  const { open } = provider;
  provider.open = () => Promise.reject(new Error('It was opened already.'));

  const found = await start().finally(() => {
    provider.open = open;
  });

  expect(found).toMatchObject({ status: 'created', payUrl: expect.stringMatching(/^https:/) });
});
