import type { SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { flashJoin, joinFlashSale, type OpenFlashSale, openFlashSale } from '../testing/make-flash-sale.ts';
import { newKey } from '../testing/make-order.ts';
import { RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { FlashSaleService } from './flash-sale-service.ts';
import { createFlashSaleService } from './index.ts';

const MINUTE = 60_000;

const provider = createFakePaymentProvider();
let store: TestStore;
let sales: FlashSaleService;
let owner: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider });
  sales = createFlashSaleService(store.deps);
  owner = await store.staff('owner');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const orders = () => createOrderService(store.deps);
const payments = () => createPaymentService(store.deps);
const itemOf = ({ saleId, variantId }: OpenFlashSale) =>
  store.deps.db.flashSaleItem.findUniqueOrThrow({
    where: { flashSaleId_variantId: { flashSaleId: saleId, variantId } },
  });

/** The order that a shopper's latest place won. */
async function wonBy(shopper: SignedInActor, { saleId }: OpenFlashSale): Promise<string> {
  await sales.admitDue();
  const [entry] = await sales.entries(shopper, { saleId });
  if (entry?.order == null) throw new Error(`The place is ${entry?.status}.`);
  return entry.order.id;
}

/** A sale that has begun, and a first shopper whose order expired while the page of the payment stayed open. */
async function expiredWinner(options: { quota: number; perAccount?: number }) {
  const sale = await openFlashSale(store, sales, owner, options);
  const [shopper] = await joinFlashSale(store, sales, sale, 1);
  if (shopper === undefined) throw new Error('Nobody has joined.');
  store.clock.advance(10 * MINUTE);
  const orderId = await wonBy(shopper, sale);
  const payment = await payments().start(shopper, { orderId, returnUrl: RETURN_URL, key: newKey() });
  store.clock.advance(16 * MINUTE);
  await orders().closeDue();
  const payLate = async () => {
    await payments().receiveCallback(provider.settle(payment.id, 'captured'));
    await payments().sendRefunds();
    return orders().get(shopper, { orderId });
  };
  return { sale, shopper, payLate };
}

test('who pays after the hold gets the money back when the next in the queue has the unit', async () => {
  const { sale, payLate } = await expiredWinner({ quota: 1 });
  const [next] = await joinFlashSale(store, sales, sale, 1);
  if (next === undefined) throw new Error('Nobody has joined.');
  await wonBy(next, sale);

  const late = await payLate();

  expect(late.status).toBe('expired');
  expect(late.payments.map(({ captured, refunded }) => captured.amount - refunded.amount)).toEqual([0]);
  await sales.admitDue();
  expect(await itemOf(sale)).toMatchObject({ quota: 1, sold: 1 });
});

test('who pays after the hold keeps the unit while nobody else has it', async () => {
  const { sale, payLate } = await expiredWinner({ quota: 1 });

  expect((await payLate()).status).toBe('paid');
  await sales.admitDue();
  expect(await itemOf(sale)).toMatchObject({ sold: 1 });
});

test('who has bought again meanwhile gets no more by a late payment than one person may buy', async () => {
  const { sale, shopper, payLate } = await expiredWinner({ quota: 5, perAccount: 1 });
  await sales.join(shopper, flashJoin(sale));
  await wonBy(shopper, sale);

  expect((await payLate()).status).toBe('expired');
});

test('a queue that fails does not stop the others, and is told of', async () => {
  const broken = await openFlashSale(store, sales, owner, { quota: 1 });
  await joinFlashSale(store, sales, broken, 1);
  const { saleId: flashSaleId } = broken;
  const [entry] = await store.deps.db.flashEntry.findMany({ where: { flashSaleId } });
  const draft = entry?.draft ?? {};
  await store.deps.db.flashEntry.updateMany({ where: { flashSaleId }, data: { draft: { unreadable: true } } });
  const other = await openFlashSale(store, sales, owner, { quota: 1 });
  const [shopper] = await joinFlashSale(store, sales, other, 1);
  if (shopper === undefined) throw new Error('Nobody has joined.');
  store.clock.advance(10 * MINUTE + 1);

  await expect(sales.admitDue()).rejects.toBeInstanceOf(AggregateError);

  expect((await sales.entries(shopper, other))[0]?.status).toBe('won');
  await store.deps.db.flashEntry.updateMany({ where: { flashSaleId }, data: { draft } });
});
