import { type Actor, money } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import type { PaymentService } from '../payment/payment-service.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay, placeAndStart, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CreditService } from './credit-service.ts';
import { createCreditService } from './index.ts';

const euro = (amount: number) => money(amount, 'EUR');
const provider = createFakePaymentProvider();
let store: TestStore;
let credit: CreditService;
let payment: PaymentService;
let manager: Actor;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, poolSize: 25 });
  credit = createCreditService(store.deps);
  payment = createPaymentService(store.deps);
  manager = await store.staff('manager');
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const issue = (amount: number, expiresAt: Date | null = null) =>
  credit.issue(manager, { amount, expiresAt, key: newKey() });
const place = () => placeOrder(store.deps, guest, { variantId: store.variantId });
const orderOf = (orderId: string) => createOrderService(store.deps).get(guest, { orderId });
const balanceOf = async (code: string) => (await credit.check(guest, { code })).balance;

test('a gift card pays a part of an order, and the provider is asked for the rest', async () => {
  const { code } = await issue(1000);
  const { orderId } = await place();
  const opened = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });

  await credit.redeem(guest, { orderId, code: code.toLowerCase(), key: newKey() });
  expect(await orderOf(orderId)).toMatchObject({ status: 'placed', payments: [{}, { provider: 'credit' }] });
  const rest = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payment.receiveCallback(provider.settle(rest.id, 'captured'));
  await payment.sendSteps();

  expect(rest.amount).toEqual(euro(490));
  expect(await orderOf(orderId)).toMatchObject({
    status: 'paid',
    payments: [{ id: opened.id, status: 'voided' }, { captured: euro(1000) }, { captured: euro(490) }],
  });
  expect(await balanceOf(code)).toEqual(euro(0));
});

test('a card that holds enough pays the order at once and keeps what is left', async () => {
  const { code } = await issue(2000);
  const { orderId } = await place();
  const key = newKey();

  const [one, two] = await Promise.all([
    credit.redeem(guest, { orderId, code, key }),
    credit.redeem(guest, { orderId, code, key }),
  ]);

  expect(one).toEqual(two);
  expect((await orderOf(orderId)).status).toBe('paid');
  expect(await balanceOf(code)).toEqual(euro(510));
  await expect(credit.redeem(guest, { orderId, code, key: newKey() })).rejects.toMatchObject({
    reason: 'ORDER_NOT_PAYABLE',
  });
});

test('fifty orders paid with one card at once take no more off it than there is', async () => {
  const { code, credit: card } = await issue(14_900);
  const shoppers = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const shopper = store.guest();
      return { shopper, ...(await placeOrder(store.deps, shopper, { variantId: store.variantId })) };
    }),
  );

  const results = await Promise.allSettled(
    shoppers.map(({ shopper, orderId }) => credit.redeem(shopper, { orderId, code, key: newKey() })),
  );

  const paid = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.captured.amount] : []));
  expect(paid).toEqual(Array.from({ length: 10 }, () => 1490));
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ reason: 'CREDIT_NOT_USABLE' });
  }
  expect(await balanceOf(code)).toEqual(euro(0));
  const entries = await store.deps.db.creditEntry.findMany({ where: { creditAccountId: card.id } });
  expect(entries).toHaveLength(11);
});

test('credit goes back to the card when the order runs out of time or is cancelled', async () => {
  const { code } = await issue(3000);
  const [first, second] = [await place(), await place()];
  await credit.redeem(guest, { orderId: first.orderId, code, key: newKey() });
  await createOrderService(store.deps).cancel(guest, { orderId: first.orderId, key: newKey() });
  const small = await issue(500);
  await credit.redeem(guest, { orderId: second.orderId, code: small.code, key: newKey() });
  store.clock.advance(901_000);
  await createOrderService(store.deps).closeDue();

  await Promise.all([payment.sendRefunds(), payment.sendRefunds()]);

  expect(await balanceOf(code)).toEqual(euro(3000));
  expect(await balanceOf(small.code)).toEqual(euro(500));
  expect(await orderOf(second.orderId)).toMatchObject({ status: 'expired', payments: [{ status: 'refunded' }] });
});

test('a refund over several payments takes from the newest first, or from the one that is named', async () => {
  const { code } = await issue(1000);
  const { orderId } = await place();
  const onCard = await credit.redeem(guest, { orderId, code, key: newKey() });
  const rest = await payment.start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payment.receiveCallback(provider.settle(rest.id, 'captured'));
  const ask = { orderId, reason: 'late', destination: 'origin' } as const;

  await payment.refund(manager, { ...ask, amount: 100, paymentId: onCard.id, key: newKey() });
  await payment.refund(manager, { ...ask, amount: 690, key: newKey() });

  expect((await orderOf(orderId)).payments).toMatchObject([
    { provider: 'credit', refunded: euro(300) },
    { provider: 'fake', refunded: euro(490), status: 'refunded' },
  ]);
  expect(await balanceOf(code)).toEqual(euro(300));
  const tooMuch = payment.refund(manager, { ...ask, amount: 701, key: newKey() });
  await expect(tooMuch).rejects.toMatchObject({ reason: 'REFUND_TOO_LARGE', details: { left: 700 } });
});

test('a refund to credit is there for the next order, and cannot be given back a second time', async () => {
  const shopper = await store.shopper();
  const { id: orderId } = await placeAndPay(store, provider, shopper);
  const ask = { orderId, amount: 1490, reason: 'a gesture', destination: 'credit' } as const;
  const given = await payment.refund(manager, { ...ask, key: newKey() });
  expect(given).toMatchObject([{ captured: euro(1490), refunded: euro(0), credited: euro(1490) }]);
  const again = payment.refund(manager, { ...ask, amount: 1, destination: 'origin', key: newKey() });
  await expect(again).rejects.toMatchObject({ reason: 'REFUND_TOO_LARGE' });
  expect(await credit.own(shopper)).toMatchObject([{ balance: euro(1490) }]);

  const next = await placeOrder(store.deps, shopper, { variantId: store.variantId });
  await credit.redeem(shopper, { orderId: next.orderId, key: newKey() });

  expect((await createOrderService(store.deps).get(shopper, next)).status).toBe('paid');
  expect(await credit.own(shopper)).toMatchObject([{ balance: euro(0) }]);
  const { id: ofGuest } = await placeAndPay(store, provider, guest);
  const refused = payment.refund(manager, { ...ask, orderId: ofGuest, key: newKey() });
  await expect(refused).rejects.toMatchObject({ reason: 'CREDIT_NOT_USABLE' });
});

test('what was opened before the card was redeemed and is paid nevertheless gives the surplus back to the card', async () => {
  const { code } = await issue(1000);
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await credit.redeem(guest, { orderId, code, key: newKey() });

  await payment.receiveCallback(provider.settle(paymentId, 'captured'));
  await payment.sendRefunds();

  expect((await orderOf(orderId)).status).toBe('paid');
  expect(await balanceOf(code)).toEqual(euro(1000));
});

test('a card that is blocked, expired or unknown pays nothing, in the same words', async () => {
  const blocked = await issue(1000);
  await credit.setBlocked(manager, { creditId: blocked.credit.id, isBlocked: true });
  const expired = await issue(1000, new Date(store.clock.now().getTime() + 1_000));
  store.clock.advance(1_000);
  const { orderId } = await place();

  for (const code of [blocked.code, expired.code, 'ABCD-EFGH-JKLM-NPQR', 'nonsense']) {
    const redeemed = credit.redeem(guest, { orderId, code, key: newKey() });
    await expect(redeemed).rejects.toMatchObject({
      reason: 'CREDIT_NOT_USABLE',
      message: 'This gift card or credit cannot be used here.',
    });
  }
  expect((await orderOf(orderId)).payments).toEqual([]);
});

test('the database holds no code, and only staff who manage payments issue one', async () => {
  const { code, credit: card } = await issue(1000);
  const kept = JSON.stringify(
    await store.deps.db.creditAccount.findUnique({ where: { id: card.id } }),
    (_name, value) => (typeof value === 'bigint' ? String(value) : value),
  );

  expect(kept).not.toContain(code.replaceAll('-', ''));
  expect(card).toMatchObject({ codeEnd: code.slice(-4), issued: euro(1000), balance: euro(1000) });
  for (const role of ['support', 'packer', 'analyst'] as const) {
    const staff = await store.staff(role);
    const issued = credit.issue(staff, { amount: 1, expiresAt: null, key: newKey() });
    await expect(issued).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(credit.list(staff, { limit: 1 })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
  const abroad = { ...guest, storeId: (await store.addStore()).storeId };
  await expect(credit.check(abroad, { code })).rejects.toMatchObject({ reason: 'CREDIT_NOT_USABLE' });
  expect((await credit.list(manager, { limit: 1 })).items).toMatchObject([{ id: card.id }]);
});
