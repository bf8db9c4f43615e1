import type { Actor, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCreditService } from '../credit/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { editAsPreviewed } from '../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay, placeAndStart, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';

const HOLD_MS = 16 * 60_000;
const provider = createFakePaymentProvider();
let store: TestStore;
let manager: SignedInActor;

beforeAll(async () => {
  store = await createTestStore({ stock: 1_000, payment: provider });
  manager = await store.staff('owner');
});
afterAll(async () => {
  const faults = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(faults.filter(({ id }) => id === 'I8')).toEqual([]);
});

const payments = () => createPaymentService(store.deps);
const orders = () => createOrderService(store.deps);
const order = (actor: Actor, orderId: string) => orders().get(actor, { orderId });
const start = (actor: Actor, orderId: string) =>
  payments().start(actor, { orderId, returnUrl: RETURN_URL, key: newKey() });

/** An order of 1490 of which a gift card has paid 1000. */
async function placeWithCard(actor: Actor) {
  const { code } = await createCreditService(store.deps).issue(manager, {
    amount: 1_000,
    expiresAt: null,
    key: newKey(),
  });
  const { orderId } = await placeOrder(store.deps, actor, { variantId: store.variantId });
  await createCreditService(store.deps).redeem(actor, { orderId, code, key: newKey() });
  const balance = async () => (await createCreditService(store.deps).check(actor, { code })).balance.amount;
  return { orderId, balance };
}

test('money that is on its way back pays for nothing when the rest comes late', async () => {
  const guest = store.guest();
  const { orderId, balance } = await placeWithCard(guest);
  const rest = await start(guest, orderId);
  store.clock.advance(HOLD_MS);
  await orders().closeDue();

  await payments().receiveCallback(provider.settle(rest.id, 'captured'));
  for (let turn = 0; turn < 2; turn++) await payments().sendRefunds();

  const { status, payments: paid } = await order(guest, orderId);
  expect(status).toBe('expired');
  expect(paid.map(({ captured, refunded }) => captured.amount - refunded.amount)).toEqual([0, 0]);
  expect(await balance()).toBe(1_000);
});

test.each([999, 1_000])('%d of 1000 given back before the rest is paid are due again', async (amount) => {
  const guest = store.guest();
  const { orderId } = await placeWithCard(guest);

  await payments().refund(manager, { orderId, amount, reason: 'asked for', destination: 'origin', key: newKey() });

  expect((await order(guest, orderId)).due.amount).toBe(490 + amount);
  expect((await start(guest, orderId)).amount.amount).toBe(490 + amount);
});

test('a payment that was turned away pays for no edit while it goes back', async () => {
  const guest = store.guest();
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const first = await start(guest, orderId);
  const callback = provider.settle(first.id, 'captured');
  await payments().record(manager, { orderId, method: 'cash', reference: newKey(), key: newKey() });
  await payments().receiveCallback(callback);
  const lines = [{ variantId: store.variantId, quantity: 2 }];
  await editAsPreviewed(store.deps, manager, await order(manager, orderId), { lines });

  await payments().sendRefunds();

  const { due, payments: paid } = await order(guest, orderId);
  expect(due.amount).toBe(1_000);
  expect(paid.find(({ id }) => id === first.id)).toMatchObject({ status: 'refunded' });
});

test('an expired order stays so when its stock comes back before its late payment has gone back', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const variantId = variantIds[0] ?? '';
  const [guest, other] = [store.guest(), store.guest()];
  const { orderId } = await placeOrder(store.deps, guest, { variantId });
  const late = await start(guest, orderId);
  store.clock.advance(HOLD_MS);
  await orders().closeDue();
  const taken = await placeAndPay(store, provider, other, { variantId });
  await payments().receiveCallback(provider.settle(late.id, 'captured'));
  await orders().cancel(other, { orderId: taken.id, key: newKey() });

  await payments().sendRefunds();

  const { status, timeline } = await order(guest, orderId);
  expect(status).toBe('expired');
  expect(timeline.map(({ type }) => type)).not.toContain('order.paid');
});

test.each([
  ['before the bank hears of it', 'voided'],
  ['while the bank takes it', 'refunded'],
])('no money is kept of an order cancelled between the wish to capture and its answer, %s', async (_, end) => {
  const { version } = await payments().settings(manager);
  await payments().changeSettings(manager, { captureMode: 'by_hand', provider: null, version });
  const guest = store.guest();
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await payments().receiveCallback(provider.settle(paymentId, 'authorised'));
  const { capture } = provider;
  if (end === 'voided') provider.capture = () => Promise.reject(new Error('It is down.'));
  provider.isSilent = true;
  await payments().capture(manager, { paymentId, reason: 'packed', key: newKey() });
  Object.assign(provider, { capture, isSilent: false });

  await orders().cancel(guest, { orderId, key: newKey() });
  for (let turn = 0; turn < 3; turn++) {
    store.clock.advance(60_000);
    await payments().sendSteps();
    await payments().lookUpDue();
    await payments().sendRefunds();
  }

  const { status, payments: paid } = await order(guest, orderId);
  expect(status).toBe('cancelled');
  expect(paid.map(({ status: how }) => how)).toEqual([end]);
  const again = payments().capture(manager, { paymentId, reason: 'packed', key: newKey() });
  await expect(again).rejects.toMatchObject({ reason: 'PAYMENT_NOT_MOVABLE' });
  const settings = await payments().settings(manager);
  await payments().changeSettings(manager, { captureMode: 'at_once', provider: null, version: settings.version });
});

test('a refund that is refused for our sake is sent again', async () => {
  const guest = store.guest();
  const { id: orderId } = await placeAndPay(store, provider, guest, { variantId: store.variantId });
  const { refund } = provider;
  provider.refund = () => Promise.reject(new ProviderRefusal(401, 'UNAUTHENTICATED'));
  await orders().cancel(guest, { orderId, key: newKey() });
  await payments().sendRefunds();
  provider.refund = refund;

  store.clock.advance(3_600_000);
  await payments().sendRefunds();

  expect((await order(guest, orderId)).payments).toMatchObject([{ status: 'refunded' }]);
});
