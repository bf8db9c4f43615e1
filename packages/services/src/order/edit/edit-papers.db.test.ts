import { type Actor, money, type OrderView, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { createInvoiceService } from '../../invoice/index.ts';
import { createPaymentService } from '../../payment/index.ts';
import { createPickupService } from '../../pickup/index.ts';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { fillCart, newKey, placeOrder, TEST_ADDRESS } from '../../testing/make-order.ts';
import { placeAndPay, RETURN_URL } from '../../testing/make-paid-order.ts';
import { addWarehouse } from '../../testing/make-store.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { createOrderService } from '../index.ts';
import type { OrderEdit } from './order-edit-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let guest: Actor;
let manager: SignedInActor;
let support: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  manager = await store.staff('manager');
  support = await store.staff('support');
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const mug = () => store.variantId;
const orders = () => createOrderService(store.deps);
const payments = () => createPaymentService(store.deps);
const paid = (quantity: number) => placeAndPay(store, provider, guest, { variantId: mug(), quantity });
const read = (orderId: string) => orders().get(guest, { orderId });

const edit = (actor: Actor, order: OrderView, what: OrderEdit) => editAsPreviewed(store.deps, actor, order, what);

async function payRest(orderId: string, actor: Actor = guest): Promise<OrderView> {
  const { id } = await payments().start(actor, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payments().receiveCallback(provider.settle(id, 'captured'));
  return read(orderId);
}

test('the papers of an order come to its price, whether an edit takes off, adds, or lets held money go', async () => {
  const { db } = store.deps;
  const { storeId } = store;
  await db.invoiceSettings.create({ data: { storeId, name: 'Harbour', address: 'Pier 4', taxId: 'DE1' } });
  const invoices = createInvoiceService(store.deps);
  const papersOf = async (orderId: string) => {
    await payments().sendRefunds();
    await invoices.issueDue();
    const { issued } = await invoices.list(guest, { orderId });
    return issued.map(({ kind, total }) => (kind === 'invoice' ? total.amount : -total.amount));
  };
  const order = await paid(2);

  const less = await edit(support, order, { lines: [{ variantId: mug(), quantity: 1 }] });
  expect(await papersOf(order.id)).toEqual([2490, -1000]);
  const more = await edit(support, await read(less.id), { lines: [{ variantId: mug(), quantity: 3 }] });
  expect(await papersOf(order.id)).toEqual([2490, -1000]);
  await payRest(more.id);
  expect(await papersOf(order.id)).toEqual([2490, -1000, 2000]);

  await payments().changeSettings(manager, { captureMode: 'at_shipment', provider: null, version: 0 });
  const { orderId } = await placeOrder(store.deps, guest, { variantId: mug(), quantity: 2 });
  const { id } = await payments().start(guest, { orderId, returnUrl: RETURN_URL, key: newKey() });
  await payments().receiveCallback(provider.settle(id, 'authorised'));
  await edit(support, await read(orderId), { lines: [{ variantId: mug(), quantity: 1 }] });
  expect(await papersOf(orderId)).toEqual([2490, -1000]);
  await payments().capture(manager, { paymentId: id, reason: 'sold', key: newKey() });
  await payments().changeSettings(manager, { captureMode: 'at_once', provider: null, version: 1 });
});

test('what is added to an order that is collected lies at its pickup point, and it goes nowhere else', async () => {
  const { db } = store.deps;
  const other = await addWarehouse(store.deps, store.storeId, 5);
  await db.warehouse.update({
    where: { id: other },
    data: {
      ...{ line1: 'Pier 4', postalCode: '20457', timeZone: 'Europe/Berlin', offersPickup: true, pickupDays: 1 },
      ...{ openingHours: { en: 'Mondays', 'zh-CN': '周一' }, keepDays: 7 },
    },
  });
  await db.$executeRaw`SELECT change_stock(${mug()}::uuid, ${other}::uuid, 3, 'receive', NULL, '')`;
  await fillCart(store.deps, guest, [[mug(), 1]]);
  const { orderId } = await createPickupService(store.deps).place(guest, {
    ...{ pickupId: other, email: 'a@example.com', name: 'Robin', phone: '', locale: 'en' as const },
    ...{ expectedTotal: money(1000, 'EUR'), key: newKey() },
  });
  const placed = await read(orderId);

  const edited = await edit(guest, placed, { lines: [{ variantId: mug(), quantity: 3 }] });

  expect(edited).toMatchObject({ total: money(3000, 'EUR'), shipping: money(0, 'EUR'), delivery: placed.delivery });
  const holds = await db.reservation.findMany({ where: { orderId, status: 'held' } });
  expect(new Set(holds.map(({ warehouseId }) => warehouseId))).toEqual(new Set([other]));
  const tooMany = edit(guest, edited, { lines: [{ variantId: mug(), quantity: 4 }] });
  await expect(tooMany).rejects.toMatchObject({ reason: 'SOLD_OUT' });
  for (const what of [{ address: TEST_ADDRESS }, { deliveryCode: 'express' }]) {
    await expect(edit(guest, edited, what)).rejects.toMatchObject({ reason: 'ORDER_NOT_EDITABLE' });
  }
});
