import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { placeAndPay, placeAndStart } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';
import type { PaymentProvider } from './payment-provider.ts';
import type { PaymentService } from './payment-service.ts';

const euro = (amount: number) => money(amount, 'EUR');
const provider = createFakePaymentProvider();
const { journal, lookUp } = provider;
let store: TestStore;
let payment: PaymentService;
let manager: Actor;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider });
  payment = createPaymentService(store.deps);
  manager = await store.staff('manager');
});
beforeEach(() => {
  provider.isSilent = false;
  Object.assign(provider, { journal, lookUp } satisfies Partial<PaymentProvider>);
  guest = store.guest();
  store.clock.advance(4_000_000);
});
afterAll(() => store[Symbol.asyncDispose]());

const differences = async () => (await payment.differences(manager)).differences;

/** Compares what was made until now. */
async function compare() {
  store.clock.advance(3_700_000);
  return payment.reconcileDue();
}

test('books that agree differ in nothing, and are compared once an hour', async () => {
  await placeAndPay(store, provider, guest);

  expect(await compare()).toBeGreaterThan(0);
  expect(await payment.reconcileDue()).toBe(0);

  expect(await payment.differences(manager)).toEqual({ differences: [], comparedAt: store.clock.now() });
});

test('news that never came is taken in and is no difference', async () => {
  const { orderId, paymentId } = await placeAndStart(store, guest);
  provider.settle(paymentId, 'captured');

  await compare();

  expect(await differences()).toEqual([]);
  expect(await store.deps.db.order.findUnique({ where: { id: orderId } })).toMatchObject({ status: 'paid' });
});

test('other money at the provider is a difference until the books agree again', async () => {
  const { number, payments } = await placeAndPay(store, provider, guest);
  const reference = payments[0]?.id ?? '';
  provider.settle(reference, 'captured', { captured: euro(1489) });

  await compare();
  expect(await differences()).toMatchObject([
    { kind: 'amount', orderNumber: number, ours: { captured: euro(1490) }, theirs: { captured: euro(1489) } },
  ]);
  expect(await payment.countDifferences()).toBe(1);
  const told = await store.deps.db.outbox.findMany({ where: { topic: `store:${store.storeId}:payments` } });
  expect(told.at(-1)).toMatchObject({ type: 'difference.changed' });

  provider.settle(reference, 'captured');
  store.clock.advance(4 * 86_400_000);
  provider.journal = async () => ({ payments: [], nextCursor: null });
  await compare();
  expect(await differences()).toEqual([]);
});

test('a charge without a payment of ours, and a payment the provider knows nothing of, are found', async () => {
  const { payments } = await placeAndPay(store, provider, guest);
  const ours = provider.payments().find(({ reference }) => reference === payments[0]?.id);
  await provider.open({
    reference: 'somebody else',
    amount: euro(500),
    orderNumber: '1',
    merchantName: '',
    description: '',
    returnUrl: '',
    captureMethod: 'automatic',
  });
  provider.settle('somebody else', 'captured');
  provider.journal = async (span) => {
    const page = await journal(span);
    return { ...page, payments: page.payments.filter(({ ref }) => ref !== ours?.ref) };
  };
  provider.lookUp = (ref) =>
    ref === ours?.ref ? Promise.reject(new ProviderRefusal(404, 'PAYMENT_NOT_FOUND')) : lookUp(ref);

  await compare();

  expect((await differences()).map(({ kind }) => kind).sort()).toEqual(['unknown_here', 'unknown_there']);
});

test('nothing is concluded from a journal that could not be read to its end', async () => {
  const before = await differences();
  provider.isSilent = true;
  expect(await compare()).toBe(0);
  provider.isSilent = false;

  expect(await differences()).toEqual(before);
  expect(await payment.reconcileDue()).toBeGreaterThan(0);
});

test('only staff who manage payments see differences', async () => {
  for (const role of ['support', 'packer', 'analyst'] as const) {
    const staff = await store.staff(role);
    await expect(payment.differences(staff)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(payment.watchStore(staff)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});
