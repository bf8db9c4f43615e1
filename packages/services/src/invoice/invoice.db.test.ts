import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountService } from '../account/index.ts';
import { inTransaction } from '../db/transaction.ts';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { createOrderService } from '../order/index.ts';
import { lockOrder } from '../order/lock-order.ts';
import { createPaymentService } from '../payment/index.ts';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createInvoiceService } from './index.ts';
import type { InvoiceService } from './invoice-service.ts';

const SELLER = { name: 'Laternen GmbH', address: 'Hafenstraße 1\n20359 Hamburg', taxId: 'DE123456789', email: '' };
const provider = createFakePaymentProvider();
let store: TestStore;
let invoices: InvoiceService;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  invoices = createInvoiceService(store.deps);
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const pay = async (actor = store.guest()) => ({ actor, order: await placeAndPay(store, provider, actor) });
const numbers = (papers: Awaited<ReturnType<InvoiceService['list']>>) => papers.issued.map(({ number }) => number);

test('nothing is issued until the store says who sells, and only who runs the store says it', async () => {
  const { actor, order } = await pay();
  const ref = { orderId: order.id };
  expect(await invoices.list(actor, ref)).toEqual({ isAvailable: false, issued: [] });
  await expect(invoices.issue(actor, ref)).rejects.toMatchObject({ reason: 'INVOICE_UNAVAILABLE' });
  const owner = await store.staff('owner');
  for (const one of [actor, await store.staff('support')]) {
    await expect(invoices.changeSettings(one, { ...SELLER, version: 0 })).rejects.toMatchObject({
      reason: expect.stringMatching(/SIGN_IN_REQUIRED|FORBIDDEN/),
    });
  }
  await expect(invoices.changeSettings(owner, { ...SELLER, taxId: ' ', version: 0 })).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
  });

  const saved = await invoices.changeSettings(owner, { ...SELLER, version: 0 });

  expect(saved).toEqual({ ...SELLER, version: 1 });
  await expect(invoices.changeSettings(owner, { ...SELLER, version: 0 })).rejects.toMatchObject({
    reason: 'PAYMENT_SETTINGS_CHANGED',
  });
  expect(await invoices.list(actor, ref)).toEqual({ isAvailable: true, issued: [] });
});

test('an order has one invoice however often and by whomever it is asked for, and numbers follow each other', async () => {
  const orders = [await pay(), await pay()];
  const [one, other] = orders.map(
    ({ actor, order }) =>
      () =>
        invoices.issue(actor, { orderId: order.id }),
  );

  const papers = await Promise.all([one?.(), one?.(), other?.()]);
  await invoices.issueDue();

  const given = [...new Set(papers.flatMap((paper) => (paper === undefined ? [] : numbers(paper))))].sort();
  expect(given).toHaveLength(2);
  const rows = await store.deps.db.invoice.findMany({ where: { kind: 'invoice' }, orderBy: { number: 'asc' } });
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, place) => place + 1));
  expect(await store.deps.db.invoiceDue.count()).toBe(0);
});

test('a paid order gets its invoice by itself; an unpaid one gets none', async () => {
  const { actor, order } = await pay();
  const unpaid = await placeOrder(store.deps, actor, { variantId: store.variantId });

  await invoices.issueDue();

  const { issued } = await invoices.list(actor, { orderId: order.id });
  expect(issued).toEqual([
    expect.objectContaining({ kind: 'invoice', total: order.total, number: expect.stringMatching(/^INV-\d{6}$/) }),
  ]);
  expect((await invoices.list(actor, { orderId: unpaid.orderId })).isAvailable).toBe(false);
});

test('an order that somebody else has keeps no other from its invoice, and gets its own later', async () => {
  const [held, free] = [await pay(), await pay()];
  const isIssued = async ({ actor, order }: typeof held) =>
    (await invoices.list(actor, { orderId: order.id })).issued.length > 0;

  await inTransaction(store.deps, async (tx) => {
    await lockOrder(tx, held.order.id);
    await invoices.issueDue();
  });

  expect([await isIssued(held), await isIssued(free)]).toEqual([false, true]);
  await invoices.issueDue();
  expect(await isIssued(held)).toBe(true);
});

test('money given back is credited under numbers of its own, in parts that add up, and the invoice stays as it was', async () => {
  const { actor, order } = await pay();
  const ref = { orderId: order.id };
  await invoices.issue(actor, ref);
  const before = await store.deps.db.invoice.findFirstOrThrow({ where: { orderId: order.id } });
  const support = await store.staff('support');
  const payments = createPaymentService(store.deps);
  for (const amount of [333, order.total.amount - 333]) {
    const refund = { orderId: order.id, amount, reason: 'broken', key: newKey() };
    await payments.refund(support, { ...refund, destination: 'origin' });
    await payments.sendRefunds();
  }
  await invoices.issueDue();

  const { issued } = await invoices.list(actor, ref);

  const notes = issued.filter(({ kind }) => kind === 'credit_note');
  expect(notes.map(({ number }) => number)).toEqual(['CN-000001', 'CN-000002']);
  const rows = await store.deps.db.invoice.findMany({ where: { orderId: order.id }, orderBy: { id: 'asc' } });
  const taxes = rows.map(({ facts }) => (facts as { taxes: { tax: number }[] }).taxes[0]?.tax ?? 0);
  expect((taxes[1] ?? 0) + (taxes[2] ?? 0)).toBe(taxes[0]);
  expect(rows[0]).toEqual(before);
});

test('who watches an order is told of each paper that is issued, once', async () => {
  const { actor, order } = await pay();
  const ref = { orderId: order.id };
  const orders = createOrderService(store.deps);
  const told = async () =>
    (await orders.get(actor, ref)).timeline.filter(({ type }) => type === 'invoice.issued').length;
  await invoices.issueDue();
  expect(await told()).toBe(1);
  const payments = createPaymentService(store.deps);
  const refund = { ...ref, amount: 333, reason: 'broken', key: newKey(), destination: 'origin' as const };
  await payments.refund(await store.staff('support'), refund);
  await payments.sendRefunds();

  await invoices.issueDue();
  await invoices.issue(actor, ref);

  expect(await told()).toBe(2);
});

test('an issued invoice says what it said, whatever the store says later, and no statement changes or removes it', async () => {
  const { actor, order } = await pay();
  const { issued } = await invoices.issue(actor, { orderId: order.id });
  const input = { orderId: order.id, invoiceId: issued[0]?.id ?? '' };
  const first = await invoices.file(actor, input);
  const owner = await store.staff('owner');
  await invoices.changeSettings(owner, { ...SELLER, name: 'Somebody Else', version: 1 });

  const again = await invoices.file(actor, input);

  expect(Buffer.from(again.content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(again.fileName).toBe(`${issued[0]?.number}.pdf`);
  expect(withoutIds(again.content)).toBe(withoutIds(first.content));
  const { db } = store.deps;
  await expect(db.invoice.updateMany({ data: { total: 1 } })).rejects.toThrow();
  await expect(db.invoice.deleteMany({})).rejects.toThrow();
});

test('an invoice opens for its shopper, the guest’s link and staff, and is not found by anyone else', async () => {
  const { actor, order } = await pay();
  const { issued } = await invoices.issue(actor, { orderId: order.id });
  const invoiceId = issued[0]?.id ?? '';
  const other = await pay();

  expect((await invoices.file(await store.staff('analyst'), { orderId: order.id, invoiceId })).fileName).toMatch(
    /^INV/,
  );
  for (const stranger of [store.guest(), await store.shopper(), other.actor]) {
    await expect(invoices.file(stranger, { orderId: order.id, invoiceId })).rejects.toMatchObject({
      reason: 'NOT_FOUND',
    });
    await expect(invoices.issue(stranger, { orderId: order.id })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
  for (const id of [invoiceId, 'nothing']) {
    const foreign = { orderId: other.order.id, invoiceId: id };
    await expect(invoices.file(other.actor, foreign)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  }
});

test('after erasure the invoice names its buyer to those who keep the books alone, and to nobody after ten years', async () => {
  const shopper = await store.shopper();
  const { order } = await pay(shopper);
  const { issued } = await invoices.issue(shopper, { orderId: order.id });
  const input = { orderId: order.id, invoiceId: issued[0]?.id ?? '' };
  const confirmedAt = store.clock.now();
  await store.deps.db.session.update({ where: { id: shopper.account.sessionId }, data: { confirmedAt } });
  await createOrderService(store.deps).cancel(shopper, { orderId: order.id, key: newKey() });

  await createAccountService(store.deps).erase(shopper);

  await expect(invoices.file(await store.staff('packer'), input)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const owner = await store.staff('owner');
  const named = await invoices.file(owner, input);
  expect(await invoices.forgetBuyers()).toBe(0);
  const late = { ...store.deps, clock: { now: () => new Date(store.clock.now().getTime() + 3_660 * 86_400_000) } };
  expect(await createInvoiceService(late).forgetBuyers()).toBeGreaterThan(0);
  expect((await invoices.file(owner, input)).content).not.toBe(named.content);
});

test('packing slips are printed for orders of the store, and that they were stands in the audit log', async () => {
  const orders = [(await pay()).order, (await pay()).order];
  const packer = await store.staff('packer');
  const input = { orderIds: orders.map(({ id }) => id), locale: 'zh-CN' } as const;

  const file = await invoices.packingSlips(packer, input);

  expect(file.fileName).toBe('packing-slip-2-orders.pdf');
  const entry = await store.deps.db.auditEntry.findFirstOrThrow({ where: { action: 'order.slips_printed' } });
  expect(entry.details).toEqual({ numbers: orders.map(({ number }) => number) });
  await expect(invoices.packingSlips(await store.shopper(), input)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const elsewhere = { ...packer, storeId: (await store.addStore()).storeId };
  await expect(invoices.packingSlips(elsewhere, input)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  for (const orderIds of [[], Array.from({ length: 51 }, (_, place) => `${place}`)]) {
    await expect(invoices.packingSlips(packer, { ...input, orderIds })).rejects.toMatchObject({
      reason: 'INVALID_INPUT',
    });
  }
});

test('an order of a store that issues invoices is cancelled and credited', async () => {
  const { actor, order } = await pay();
  await invoices.issueDue();
  await createOrderService(store.deps).cancel(actor, { orderId: order.id, key: newKey() });
  await createPaymentService(store.deps).sendRefunds();
  await invoices.issueDue();

  const { issued } = await invoices.list(actor, { orderId: order.id });

  expect(issued.map(({ kind, total }) => [kind, total])).toEqual([
    ['invoice', order.total],
    ['credit_note', order.total],
  ]);
});

/** Fonts of a document are named at random. */
function withoutIds(content: string): string {
  return Buffer.from(content, 'base64')
    .toString('latin1')
    .replace(/\/ID \[.*?\]/gs, '')
    .length.toString();
}
