import { money, type StoreOrderEvent } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { payDue, placeAndPay } from '../../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { createOrderService } from '../index.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
});
afterAll(() => store[Symbol.asyncDispose]());

test("lists and the desk's news say of which orders a rest is due, until it is paid", async () => {
  const [shopper, support] = [await store.shopper(), await store.staff('support')];
  const orders = createOrderService(store.deps);
  const order = await placeAndPay(store, provider, shopper, { variantId: store.variantId, quantity: 1 });
  const toldDues = async () => {
    const topic = `store:${store.storeId}:orders`;
    const rows = await store.deps.db.outbox.findMany({ where: { topic, key: order.id }, orderBy: { id: 'asc' } });
    return rows.map(({ type, payload }) => [type, (payload as unknown as StoreOrderEvent).order.due ?? null]);
  };
  const listed = async () => {
    const own = await orders.list(shopper, { limit: 10 });
    const ofStore = await orders.listForStore(support, { limit: 100 });
    return [...own.items, ...ofStore.items].filter(({ id }) => id === order.id).map(({ due }) => due ?? null);
  };
  expect(await listed()).toEqual([null, null]);

  await editAsPreviewed(store.deps, support, order, { lines: [{ variantId: store.variantId, quantity: 2 }] });

  expect(await listed()).toEqual([money(1000, 'EUR'), money(1000, 'EUR')]);
  expect((await toldDues()).at(-1)).toEqual(['order.edited', money(1000, 'EUR')]);
  await payDue(store, provider, shopper, order.id);
  expect(await listed()).toEqual([null, null]);
  expect((await toldDues()).at(-1)).toEqual(['payment.updated', null]);
});
