import { type Actor, type CaptureMode, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { createShipmentService } from '../shipment/index.ts';
import { createFakeCarrier } from '../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay, placeAndStart, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';
import type { PaymentService } from './payment-service.ts';

const provider = createFakePaymentProvider();
const other = createFakePaymentProvider('other');
const carrier = createFakeCarrier();
let store: TestStore;
let payment: PaymentService;
let manager: Actor;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, otherPayments: [other], carrier });
  payment = createPaymentService(store.deps);
  manager = await store.staff('manager');
});
beforeEach(async () => {
  provider.isSilent = false;
  guest = store.guest();
  await choose('by_hand');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function choose(captureMode: CaptureMode, by: string | null = null) {
  const { version } = await payment.settings(manager);
  return payment.changeSettings(manager, { captureMode, provider: by, version });
}

const orderOf = (orderId: string) => createOrderService(store.deps).get(guest, { orderId });

/** An order whose money the bank holds for the store to take. */
async function placeAndHold() {
  const placed = await placeAndStart(store, guest);
  await payment.receiveCallback(provider.settle(placed.paymentId, 'authorised'));
  return placed;
}

test('an order whose money is held can be packed, and the money is taken by hand', async () => {
  const { orderId, paymentId } = await placeAndHold();
  expect(await orderOf(orderId)).toMatchObject({
    status: 'paid',
    payments: [{ status: 'authorised', captureMode: 'by_hand', captured: money(0, 'EUR') }],
  });

  const ask = { paymentId, reason: 'goods are ready', key: newKey() };
  const answers = await Promise.all([payment.capture(manager, ask), payment.capture(manager, ask)]);

  expect(answers.at(-1)).toMatchObject({ status: 'captured', captured: money(1490, 'EUR'), nextStep: null });
  expect((await orderOf(orderId)).status).toBe('paid');
  await expect(payment.capture(manager, { ...ask, key: newKey() })).rejects.toMatchObject({
    reason: 'PAYMENT_NOT_MOVABLE',
  });
});

test('a part is captured, and no more than that part can be given back', async () => {
  const { orderId, paymentId } = await placeAndHold();
  await payment.capture(manager, { paymentId, amount: 1000, reason: 'one is missing', key: newKey() });
  const give = (amount: number) =>
    payment.refund(manager, { orderId, amount, reason: 'late', destination: 'origin', key: newKey() });

  await expect(give(1001)).rejects.toMatchObject({ reason: 'REFUND_TOO_LARGE', details: { left: 1000 } });
  expect(await give(400)).toMatchObject([{ status: 'partially_refunded', refunded: money(400, 'EUR') }]);

  expect(await orderOf(orderId)).toMatchObject({ status: 'paid', payments: [{ captured: money(1000, 'EUR') }] });
});

test('an order is called off when the money that the bank held for it is let go', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const { orderId, paymentId } = await placeAndStart(store, guest, { variantId: variantIds[0] });
  await payment.receiveCallback(provider.settle(paymentId, 'authorised'));

  expect(await payment.void(manager, { paymentId, reason: 'a mistake', key: newKey() })).toMatchObject({
    status: 'voided',
  });

  expect((await orderOf(orderId)).status).toBe('cancelled');
  await expect(placeAndStart(store, store.guest(), { variantId: variantIds[0] })).resolves.toBeDefined();
});

test('the money that is held for an order goes back when the order is cancelled', async () => {
  const { orderId } = await placeAndHold();
  await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });

  await payment.lookUpDue();

  expect(await orderOf(orderId)).toMatchObject({ status: 'cancelled', payments: [{ status: 'voided' }] });
});

test('a capture that the provider did not answer is asked for again', async () => {
  const { paymentId } = await placeAndHold();
  provider.isSilent = true;
  const asked = await payment.capture(manager, { paymentId, reason: 'ready', key: newKey() });
  expect(asked).toMatchObject({ status: 'authorised', nextStep: 'capture' });

  provider.isSilent = false;
  store.clock.advance(5_000);
  await payment.sendSteps();

  expect(await store.deps.db.payment.findUnique({ where: { id: paymentId } })).toMatchObject({
    status: 'captured',
    nextStep: null,
  });
});

test('a capture that the provider refuses is given up and says why', async () => {
  const { orderId, paymentId } = await placeAndHold();
  const { capture } = provider;
  provider.capture = () => Promise.reject(new ProviderRefusal(402, 'CARD_EXPIRED'));

  const answer = await payment.capture(manager, { paymentId, reason: 'ready', key: newKey() }).finally(() => {
    provider.capture = capture;
  });

  expect(answer).toMatchObject({ status: 'authorised', nextStep: null, failureCode: 'card_expired' });
  expect((await orderOf(orderId)).status).toBe('paid');
});

test('money is let go of an order that is cancelled while the provider refuses to capture it', async () => {
  const { orderId, paymentId } = await placeAndHold();
  const { capture } = provider;
  provider.capture = async () => {
    await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });
    throw new ProviderRefusal(402, 'CARD_EXPIRED');
  };

  const left = await payment.capture(manager, { paymentId, reason: 'ready', key: newKey() }).finally(() => {
    provider.capture = capture;
  });
  await payment.sendSteps();

  expect(left).toMatchObject({ status: 'authorised', nextStep: 'void' });
  expect((await orderOf(orderId)).payments).toMatchObject([{ status: 'voided', failureCode: null }]);
});

test('a store that takes its money at shipment takes it once the carrier has the parcel', async () => {
  await choose('at_shipment');
  const { orderId, paymentId } = await placeAndHold();
  await payment.sendSteps();
  expect(await orderOf(orderId)).toMatchObject({ payments: [{ status: 'authorised' }] });
  const shipment = createShipmentService(store.deps);
  await createOrderService(store.deps).pack(manager, { orderId, key: newKey() });
  await shipment.create(manager, { orderId, key: newKey() });
  await shipment.bookDue();
  const [parcel] = (await orderOf(orderId)).shipments;

  await shipment.receiveCallback(carrier.scan(parcel?.trackingNumber ?? '', 'picked_up', store.clock.now()));
  await payment.sendSteps();

  expect(await orderOf(orderId)).toMatchObject({
    status: 'shipped',
    payments: [{ id: paymentId, status: 'captured' }],
  });
});

test('a payment stays with its provider when the store takes to another', async () => {
  await choose('at_once');
  const first = await placeAndStart(store, guest);
  await choose('at_once', 'other');
  const second = await placeAndStart(store, guest);

  expect(await payment.receiveCallback(other.settle(second.paymentId, 'captured'), 'other')).toBe('applied');
  expect(await payment.receiveCallback(provider.settle(first.paymentId, 'captured'))).toBe('applied');

  expect((await orderOf(first.orderId)).payments).toMatchObject([{ provider: 'fake', status: 'captured' }]);
  expect((await orderOf(second.orderId)).payments).toMatchObject([{ provider: 'other', status: 'captured' }]);
  await expect(choose('at_once', 'nobody')).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
});

test('settings that were changed meanwhile are not written over', async () => {
  const { version } = await payment.settings(manager);
  const change = () => payment.changeSettings(manager, { captureMode: 'at_once', provider: null, version });
  await change();

  await expect(change()).rejects.toMatchObject({ reason: 'PAYMENT_SETTINGS_CHANGED' });
});

test('a refund repeated under its key, or by two at once, gives back once', async () => {
  await choose('at_once');
  const { id: orderId } = await placeAndPay(store, provider, guest);
  const ask = { orderId, amount: 1000, reason: 'late', destination: 'origin' } as const;
  const key = newKey();

  await Promise.all([payment.refund(manager, { ...ask, key }), payment.refund(manager, { ...ask, key })]);
  const again = payment.refund(manager, { ...ask, key: newKey() });

  await expect(again).rejects.toMatchObject({ reason: 'REFUND_TOO_LARGE', details: { left: 490 } });
  expect((await orderOf(orderId)).payments).toMatchObject([{ refunded: money(1000, 'EUR') }]);
});

test('who may only pack or read moves no money', async () => {
  const { orderId, paymentId } = await placeAndHold();
  const refund = { orderId, amount: 1, reason: 'x', destination: 'origin' } as const;
  for (const role of ['packer', 'analyst'] as const) {
    const staff = await store.staff(role);
    const refused = { reason: 'FORBIDDEN' };
    await expect(payment.capture(staff, { paymentId, reason: 'x', key: newKey() })).rejects.toMatchObject(refused);
    await expect(payment.void(staff, { paymentId, reason: 'x', key: newKey() })).rejects.toMatchObject(refused);
    await expect(payment.refund(staff, { ...refund, key: newKey() })).rejects.toMatchObject(refused);
    await expect(payment.settings(staff)).rejects.toMatchObject(refused);
  }
  const abroad = { ...manager, storeId: (await store.addStore()).storeId };
  await expect(payment.capture(abroad, { paymentId, reason: 'x', key: newKey() })).rejects.toMatchObject({
    reason: 'NOT_FOUND',
  });
});

test('a payment still open at the provider is given up once the order is paid by another', async () => {
  await choose('at_once');
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await store.deps.db.payment.update({ where: { id: paymentId }, data: { status: 'failed' } });
  const second = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payment.receiveCallback(provider.settle(second.id, 'captured'));
  await store.deps.db.payment.update({
    where: { id: paymentId },
    data: { status: 'created', lookUpAt: store.clock.now() },
  });

  await payment.lookUpDue();

  expect((await orderOf(orderId)).payments).toMatchObject([{ status: 'voided' }, { status: 'captured' }]);
});

test('a code that a phone has read says so on the order, once', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  const scanned = provider.settle(paymentId, 'created', { isScanned: true });
  const again = provider.settle(paymentId, 'created', { isScanned: true });

  await payment.receiveCallback(scanned);
  await payment.receiveCallback(again);

  expect(await orderOf(orderId)).toMatchObject({
    version: 2,
    payments: [{ status: 'created', scannedAt: store.clock.now() }],
    timeline: [{ type: 'order.placed' }, { type: 'payment.updated', actor: 'provider' }],
  });
});
