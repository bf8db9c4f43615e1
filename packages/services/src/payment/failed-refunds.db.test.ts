import { money, type OrderView, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createCreditService } from '../credit/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';
import type { PaymentService } from './payment-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let payment: PaymentService;
let manager: SignedInActor;
let shopper: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider });
  payment = createPaymentService(store.deps);
  manager = await store.staff('manager');
});
beforeEach(async () => {
  provider.refusesRefunds = null;
  shopper = await store.shopper();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const give = ({ id }: OrderView, amount: number) =>
  payment.refund(manager, { orderId: id, amount, reason: 'came late', destination: 'origin', key: newKey() });
const failedOf = async ({ number }: OrderView) =>
  (await payment.failedRefunds(manager)).filter(({ orderNumber }) => orderNumber === number);
const retry = (refundId: string, destination: 'origin' | 'credit' = 'origin', key = newKey()) =>
  payment.retryRefund(manager, { refundId, destination, key });

/** An order of which the provider refused to give back 4.90. */
async function refusedOrder(): Promise<{ order: OrderView; refundId: string }> {
  const order = await placeAndPay(store, provider, shopper);
  provider.refusesRefunds = 'declined';
  await give(order, 490);
  provider.refusesRefunds = null;
  const [failed] = await failedOf(order);
  return { order, refundId: failed?.id ?? '' };
}

test('a refused refund stands in the list with the word of the provider, and desks are told', async () => {
  const { order, refundId } = await refusedOrder();

  expect(await failedOf(order)).toEqual([
    {
      id: refundId,
      orderNumber: order.number,
      amount: money(490, 'EUR'),
      reason: 'came late',
      provider: 'fake',
      failureCode: 'declined',
      failedAt: expect.any(Date),
      takesCredit: true,
    },
  ]);
  const told = await store.deps.db.outbox.findMany({ where: { key: refundId } });
  expect(told).toMatchObject([{ topic: `store:${store.storeId}:payments`, type: 'refund.changed' }]);
});

test('given back once more it leaves the list, and goes back once', async () => {
  const { order, refundId } = await refusedOrder();
  const key = newKey();

  const [first] = await retry(refundId, 'origin', key);
  const [again] = await retry(refundId, 'origin', key);

  expect(first).toMatchObject({ refunded: money(490, 'EUR') });
  expect(again).toEqual(first);
  expect(await failedOf(order)).toEqual([]);
  await expect(retry(refundId)).rejects.toMatchObject({ reason: 'PAYMENT_NOT_MOVABLE' });
});

test('two who press at once give back once', async () => {
  const { order, refundId } = await refusedOrder();

  const outcomes = await Promise.allSettled([retry(refundId), retry(refundId)]);

  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const { payments } = await createOrderService(store.deps).get(shopper, { orderId: order.id });
  expect(payments).toMatchObject([{ refunded: money(490, 'EUR') }]);
});

test('refused once more, the new refund takes the place of the old one', async () => {
  const { order, refundId } = await refusedOrder();
  provider.refusesRefunds = 'insufficient_funds';

  await retry(refundId);

  expect(await failedOf(order)).toMatchObject([{ failureCode: 'insufficient_funds', amount: money(490, 'EUR') }]);
  expect((await failedOf(order))[0]?.id).not.toBe(refundId);
});

test('the money may go on the credit of the shopper instead', async () => {
  const { order, refundId } = await refusedOrder();

  await retry(refundId, 'credit');

  expect(await failedOf(order)).toEqual([]);
  expect(await createCreditService(store.deps).own(shopper)).toMatchObject([{ balance: money(490, 'EUR') }]);
});

test.each(['origin', 'credit'] as const)(
  'given back once more to %s, what no invoice said of it stays so',
  async (to) => {
    const { order, refundId } = await refusedOrder();
    await store.deps.db.refund.update({ where: { id: refundId }, data: { uninvoiced: 490n } });

    await retry(refundId, to);

    const given = { payment: { orderId: order.id }, status: 'succeeded' };
    expect(await store.deps.db.refund.findMany({ where: given })).toMatchObject([{ amount: 490n, uninvoiced: 490n }]);
  },
);

test('what went back another way since is no longer there to be given', async () => {
  const { order, refundId } = await refusedOrder();

  await give(order, 1490);

  expect(await failedOf(order)).toEqual([]);
  await expect(retry(refundId)).rejects.toMatchObject({ reason: 'REFUND_TOO_LARGE' });
});

test('only those who may give money back see and retry, and only in their own store', async () => {
  const { refundId } = await refusedOrder();
  const packer = await store.staff('packer');

  await expect(payment.failedRefunds(packer)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const asked = { refundId, destination: 'origin', key: newKey() } as const;
  await expect(payment.retryRefund(packer, asked)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const stranger = { ...manager, storeId: '01900000-0000-7000-8000-000000000000' as typeof manager.storeId };
  expect(await payment.failedRefunds(stranger)).toEqual([]);
  await expect(payment.retryRefund(stranger, asked)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});
