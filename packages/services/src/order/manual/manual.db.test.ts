import { type Actor, money, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentityService } from '../../identity/index.ts';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { createMessageService } from '../../messages/index.ts';
import { createPaymentService } from '../../payment/index.ts';
import { createFakeMessenger } from '../../testing/fake-messenger.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { newKey, TEST_ADDRESS } from '../../testing/make-order.ts';
import { RETURN_URL } from '../../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { createOrderEditService } from '../edit/index.ts';
import { createOrderService } from '../index.ts';
import { createManualOrderService } from './index.ts';
import type { BroughtOrderInput } from './manual-order-service.ts';

const provider = createFakePaymentProvider();
const messenger = createFakeMessenger();
let store: TestStore;
let manager: SignedInActor;
let support: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000, payment: provider, messenger });
  manager = await store.staff('manager');
  support = await store.staff('support');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const manual = () => createManualOrderService(store.deps);
const payments = () => createPaymentService(store.deps);
const order = (actor: Actor, orderId: string, token?: string) =>
  createOrderService(store.deps).get(actor, { orderId, token });

function input(changes: Partial<BroughtOrderInput> = {}): BroughtOrderInput {
  const key = newKey();
  return {
    key,
    email: `${key}@example.com`,
    address: TEST_ADDRESS,
    deliveryCode: 'standard',
    lines: [{ variantId: store.variantId, quantity: 1 }],
    coupons: [],
    locale: 'en',
    expectedTotal: money(1490, 'EUR'),
    ...changes,
  };
}

test('who ordered by phone is mailed a link, opens the order with it and pays there', async () => {
  const { orderId, number } = await manual().create(support, input());

  await createMessageService(store.deps).sendDue();
  const mail = messenger.delivered.at(-1)?.text ?? '';
  const token = /token=([\w-]+)/.exec(mail)?.[1];
  const buyer = store.guest();
  const placed = await order(buyer, orderId, token);
  expect(placed).toMatchObject({ number, status: 'placed', source: 'staff', due: money(1490, 'EUR') });
  expect(placed.timeline).toEqual([expect.objectContaining({ type: 'order.placed', actor: 'staff' })]);

  const { id } = await payments().start(buyer, { orderId, token, returnUrl: RETURN_URL, key: newKey() });
  await payments().receiveCallback(provider.settle(id, 'captured'));
  expect((await order(buyer, orderId, token)).status).toBe('paid');
});

test('what was paid at the counter is a payment with its receipt, and the order is paid at once', async () => {
  const paid = { method: 'cash', reference: 'R-1001' } as const;

  const { orderId } = await manual().create(manager, input({ paid }));

  const made = await order(manager, orderId);
  expect(made).toMatchObject({ status: 'paid', due: money(0, 'EUR') });
  expect(made.payments).toEqual([expect.objectContaining({ provider: 'manual', outside: paid, status: 'captured' })]);
  await expect(manual().create(manager, input({ paid }))).rejects.toMatchObject({ reason: 'REFERENCE_TAKEN' });
  expect(await store.deps.db.order.count({ where: { placedBy: manager.account.id } })).toBe(1);
});

test('a repeated key makes one order, and the same key for another is refused', async () => {
  const asked = input();

  const first = await manual().create(support, asked);
  const again = await manual().create(support, asked);

  expect(again).toEqual(first);
  await expect(manual().create(support, { ...asked, locale: 'zh-CN' })).rejects.toMatchObject({ reason: 'KEY_REUSED' });
});

test('an own price and a discount need a permission and a reason, and stand in the order', async () => {
  const priced = input({
    lines: [{ variantId: store.variantId, quantity: 2, price: { amount: 800, reason: 'agreed' } }],
    grant: { amount: 90, reason: 'goodwill' },
    expectedTotal: money(2000, 'EUR'),
  });

  await expect(manual().create(support, priced)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  const { orderId } = await manual().create(manager, priced);

  expect(await order(manager, orderId)).toMatchObject({
    total: money(2000, 'EUR'),
    grant: { amount: money(90, 'EUR'), reason: 'goodwill' },
  });
});

test('the quote is what the order comes to, and another total is refused', async () => {
  const { key: _, locale: _l, address, expectedTotal: _t, ...sale } = input({ deliveryCode: 'express' });

  const quote = await manual().quote(support, { ...sale, country: address.country });

  expect(quote.deliveryOptions.map(({ code }) => code)).toEqual(['standard', 'express']);
  expect(quote.total).toEqual(money(2090, 'EUR'));
  await expect(manual().create(support, input({ deliveryCode: 'express' }))).rejects.toMatchObject({
    reason: 'PRICE_CHANGED',
    details: { total: quote.total },
  });
});

test('the last unit is sold once, and a refusal leaves nothing behind', async () => {
  const { variantIds } = await store.addProduct({ stock: 1 });
  const lines = [{ variantId: variantIds[0], quantity: 1 }];
  const before = await store.deps.db.order.count();

  const results = await Promise.allSettled([
    manual().create(support, input({ lines })),
    manual().create(manager, input({ lines, paid: { method: 'transfer', reference: 'T-1' } })),
  ]);

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { reason: 'SOLD_OUT' } });
  expect(await store.deps.db.order.count()).toBe(before + 1);
});

test('the order belongs to the account whose proven address it is, and to no other', async () => {
  const shopper = await store.shopper();
  const email = `${shopper.account.id}@example.com`;
  const find = () => manual().findCustomer(support, { email });

  expect(await find()).toBeNull();
  await store.deps.db.account.update({ where: { id: shopper.account.id }, data: { emailVerifiedAt: new Date() } });
  expect(await find()).toMatchObject({ accountId: shopper.account.id, name: 'Robin Example', addresses: [] });

  const { orderId } = await manual().create(support, input({ email }));
  expect((await order(shopper, orderId)).id).toBe(orderId);
});

test('where somebody lives a store is told once they have ordered there', async () => {
  const shopper = await store.shopper();
  const email = `${shopper.account.id}@example.com`;
  await store.deps.db.account.update({ where: { id: shopper.account.id }, data: { emailVerifiedAt: new Date() } });
  await createIdentityService(store.deps).saveAddress(shopper, { ...TEST_ADDRESS, isDefault: true });
  const find = () => manual().findCustomer(support, { email });
  expect(await find()).toMatchObject({ addresses: [] });

  await manual().create(support, input({ email }));

  expect(await find()).toMatchObject({ addresses: [{ city: TEST_ADDRESS.city }] });
});

test('what is still due can be paid at the counter, once, and comes back in cash when the order shrinks', async () => {
  const { orderId } = await manual().create(
    manager,
    input({ lines: [{ variantId: store.variantId, quantity: 2 }], expectedTotal: money(2490, 'EUR') }),
  );
  const money1 = { orderId, method: 'card_terminal', reference: 'K-7', key: newKey() } as const;

  await expect(payments().record(support, money1)).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await payments().record(manager, money1);
  await payments().record(manager, money1);
  await expect(payments().record(manager, { ...money1, reference: 'K-8', key: newKey() })).rejects.toMatchObject({
    reason: 'ORDER_NOT_PAYABLE',
  });
  const { version } = await order(manager, orderId);
  const edit = { lines: [{ variantId: store.variantId, quantity: 1 }] };
  const ref = { orderId, version, edit, expectedTotal: money(1490, 'EUR'), key: newKey() };
  const edited = await createOrderEditService(store.deps).edit(support, ref);

  expect(edited.payments).toEqual([
    expect.objectContaining({ captured: money(2490, 'EUR'), refunded: money(1000, 'EUR') }),
  ]);
});

test('variants are found by name and SKU, with price and stock; packers and shoppers make no orders', async () => {
  const { variantIds } = await store.addProduct({ name: 'Copper kettle', slug: 'kettle', price: 4200, stock: 3 });

  const byName = await manual().findVariants(support, { query: 'copper' });
  const bySku = await manual().findVariants(support, { query: 'KETTLE-0' });

  expect(byName).toEqual(bySku);
  expect(byName).toEqual([expect.objectContaining({ variantId: variantIds[0], price: money(4200, 'EUR') })]);
  expect(byName[0]?.stock).toEqual([expect.objectContaining({ available: 3 })]);
  const packer = await store.staff('packer');
  const shopper = await store.shopper();
  for (const actor of [packer, shopper]) {
    await expect(manual().create(actor, input())).rejects.toMatchObject({ reason: 'FORBIDDEN' });
    await expect(manual().findCustomer(actor, { email: 'a@example.com' })).rejects.toMatchObject({
      reason: 'FORBIDDEN',
    });
    await expect(manual().findVariants(actor, { query: '' })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  }
});

test('staff say why they cancel, the shopper need not', async () => {
  const { orderId } = await manual().create(manager, input({ paid: { method: 'cash', reference: 'R-2' } }));

  const cancelled = await createOrderService(store.deps).cancel(support, {
    orderId,
    reason: 'out_of_stock',
    key: newKey(),
  });
  await payments().sendRefunds();

  expect(cancelled.timeline.at(-1)).toMatchObject({ type: 'order.cancelled', reason: 'out_of_stock' });
  expect((await order(manager, orderId)).payments).toEqual([expect.objectContaining({ status: 'refunded' })]);
});
