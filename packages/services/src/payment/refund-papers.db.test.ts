import { money } from '@pushcart/domain';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createInvoiceService } from '../invoice/index.ts';
import { createOrderService } from '../order/index.ts';
import { doneOrWaiting } from '../testing/done-or-waiting.ts';
import { editAsPreviewed } from '../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey } from '../testing/make-order.ts';
import { placeAndPay, placeAndStart } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createPaymentService } from './index.ts';

const SELLER = { name: 'Laternen GmbH', address: 'Hafenstraße 1', taxId: 'DE123456789', email: '', version: 0 };
const provider = createFakePaymentProvider();
let store: TestStore;
let issuer: pg.Client;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  await createInvoiceService(store.deps).changeSettings(await store.staff('owner'), SELLER);
  issuer = new pg.Client({ connectionString: store.databaseUrl });
  await issuer.connect();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await issuer.end();
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function papersOf(orderId: string) {
  await createInvoiceService(store.deps).issueDue();
  const rows = await store.deps.db.invoice.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  return rows.map(({ kind, total }) => [kind, Number(total)]);
}

test('a refund that goes through while papers of its order are issued gets its credit note after them', async () => {
  const [payment, invoice] = [createPaymentService(store.deps), createInvoiceService(store.deps)];
  const guest = store.guest();
  const { id: orderId } = await placeAndPay(store, provider, guest);
  provider.isSilent = true;
  const asked = { orderId, amount: 490, reason: 'late', destination: 'origin', key: newKey() } as const;
  await payment.refund(await store.staff('manager'), asked);
  provider.isSilent = false;
  store.clock.advance(60_000);
  await issuer.query('BEGIN');
  await issuer.query('SELECT 1 FROM orders WHERE id = $1 FOR UPDATE', [orderId]);

  const sending = payment.sendRefunds();
  await doneOrWaiting(issuer, sending);

  // What the issuer reads under the lock stays so until the order is due no more.
  const { rows } = await issuer.query('SELECT status FROM refunds');
  expect(rows).toEqual([{ status: 'requested' }]);
  await issuer.query('DELETE FROM invoices_due');
  await issuer.query('COMMIT');
  expect(await sending).toBe(1);
  await invoice.issueDue();
  const { issued } = await invoice.list(guest, { orderId });
  expect(issued.map(({ kind }) => kind)).toEqual(['invoice', 'credit_note']);
});

test('money that the provider says has gone back, before it answers, is credited once', async () => {
  const payment = createPaymentService(store.deps);
  const [guest, manager] = [store.guest(), await store.staff('manager')];
  const order = await placeAndPay(store, provider, guest, { variantId: store.variantId, quantity: 2 });
  provider.isSilent = true;
  await editAsPreviewed(store.deps, manager, order, { lines: [{ variantId: store.variantId, quantity: 1 }] });
  provider.isSilent = false;
  const [paid] = order.payments;
  const refunded = money(1_000, 'EUR');
  await payment.receiveCallback(provider.settle(paid?.id ?? '', 'partially_refunded', { refunded }));

  expect(await papersOf(order.id)).toEqual([['invoice', 2_490]]);
  store.clock.advance(60_000);
  await payment.sendRefunds();
  expect(await papersOf(order.id)).toEqual([
    ['invoice', 2_490],
    ['credit_note', 1_000],
  ]);
});

test('an order that is cancelled before its held money was taken is credited once that is let go', async () => {
  const payment = createPaymentService(store.deps);
  const [guest, manager] = [store.guest(), await store.staff('owner')];
  const { version } = await payment.settings(manager);
  await payment.changeSettings(manager, { captureMode: 'by_hand', provider: null, version });
  const { orderId, paymentId } = await placeAndStart(store, guest);
  await payment.receiveCallback(provider.settle(paymentId, 'authorised'));
  expect(await papersOf(orderId)).toEqual([['invoice', 1_490]]);

  await createOrderService(store.deps).cancel(guest, { orderId, key: newKey() });
  expect(await papersOf(orderId)).toEqual([['invoice', 1_490]]);
  await payment.lookUpDue();

  expect(await papersOf(orderId)).toEqual([
    ['invoice', 1_490],
    ['credit_note', 1_490],
  ]);
});
