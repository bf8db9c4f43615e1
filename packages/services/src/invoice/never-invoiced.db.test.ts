import type { Actor, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCreditService } from '../credit/index.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { createPaymentService } from '../payment/index.ts';
import { editAsPreviewed } from '../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { payDue, placeAndPay, RETURN_URL } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createInvoiceService } from './index.ts';

const SELLER = { name: 'Laternen GmbH', address: 'Hafenstraße 1', taxId: 'DE123456789', email: '', version: 0 };
const provider = createFakePaymentProvider();
let store: TestStore;
let manager: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1_000, payment: provider });
  manager = await store.staff('owner');
  await createInvoiceService(store.deps).changeSettings(manager, SELLER);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const payments = () => createPaymentService(store.deps);
const order = (actor: Actor, orderId: string) => createOrderService(store.deps).get(actor, { orderId });
const start = (actor: Actor, orderId: string) =>
  payments().start(actor, { orderId, returnUrl: RETURN_URL, key: newKey() });

async function edit(orderId: string, quantity: number) {
  await editAsPreviewed(store.deps, manager, await order(manager, orderId), {
    lines: [{ variantId: store.variantId, quantity }],
  });
}

/** The papers of an order once all money that goes back has gone, and how the first says that it was paid. */
async function papers(orderId: string) {
  const invoices = createInvoiceService(store.deps);
  await invoices.issueDue();
  await payments().sendRefunds();
  await invoices.issueDue();
  const rows = await store.deps.db.invoice.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  const paid = (rows[0]?.facts as { payments?: readonly { provider: string }[] } | undefined)?.payments ?? [];
  return { issued: rows.map(({ kind, total }) => [kind, Number(total)]), paidBy: paid.map(({ provider: by }) => by) };
}

test('what was paid beyond the price goes back without a credit note', async () => {
  const guest = store.guest();
  const { id: orderId } = await placeAndPay(store, provider, guest);
  await edit(orderId, 3);
  const { id } = await start(guest, orderId);
  await edit(orderId, 2);

  await payments().receiveCallback(provider.settle(id, 'captured'));

  expect((await papers(orderId)).issued).toEqual([
    ['invoice', 1_490],
    ['invoice', 1_000],
  ]);
  const after = await order(guest, orderId);
  expect(after.payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0)).toBe(
    2_490,
  );
});

test('what went back before an order was paid stands on no credit note, and what went back after does', async () => {
  const guest = store.guest();
  const { code } = await createCreditService(store.deps).issue(manager, {
    amount: 999,
    expiresAt: null,
    key: newKey(),
  });
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  await createCreditService(store.deps).redeem(guest, { orderId, code, key: newKey() });
  const give = (amount: number) =>
    payments().refund(manager, { orderId, amount, reason: 'asked for', destination: 'origin', key: newKey() });
  await give(500);
  await payDue(store, provider, guest, orderId);
  await give(90);

  expect((await papers(orderId)).issued).toEqual([
    ['invoice', 1_490],
    ['credit_note', 90],
  ]);
});

test('a payment that was turned away stands on no paper, also when the order is edited while it goes back', async () => {
  const guest = store.guest();
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId, quantity: 2 });
  const { id } = await start(guest, orderId);
  const callback = provider.settle(id, 'captured');
  await payments().record(manager, { orderId, method: 'cash', reference: newKey(), key: newKey() });
  await payments().receiveCallback(callback);
  await edit(orderId, 1);

  const { issued, paidBy } = await papers(orderId);

  expect(issued).toEqual([
    ['invoice', 2_490],
    ['credit_note', 1_000],
  ]);
  expect(paidBy).toEqual(['manual']);
});
