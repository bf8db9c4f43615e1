import { type Actor, money, type OrderView, type SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { newKey, placeOrder, TEST_ADDRESS } from '../../testing/make-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import { createOrderService } from '../index.ts';
import { createManualOrderService } from '../manual/index.ts';
import type { EditLine } from './order-edit-service.ts';

let store: TestStore;
let manager: SignedInActor;
let cup: string;
beforeAll(async () => {
  store = await createTestStore({ stock: 1000 });
  [cup] = (await store.addProduct({ stock: 1000, price: 500 })).variantIds;
  manager = await store.staff('manager');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

const read = (actor: Actor, orderId: string) => createOrderService(store.deps).get(actor, { orderId });
const edit = (actor: Actor, order: OrderView, lines: readonly EditLine[]) =>
  editAsPreviewed(store.deps, actor, order, { lines });
const agreed = { reason: 'ORDER_NOT_EDITABLE', details: { why: 'price_agreed' } };

test('a shopper takes fewer units at the price staff gave, and no more, but more of what costs what it costs', async () => {
  const shopper = await store.shopper();
  const { email } = await store.deps.db.account.update({
    where: { id: shopper.account.id },
    data: { emailVerifiedAt: store.clock.now() },
  });
  const { orderId } = await createManualOrderService(store.deps).create(manager, {
    key: newKey(),
    email: store.deps.personalData.open({ table: 'accounts', column: 'email', id: shopper.account.id }, email ?? ''),
    address: TEST_ADDRESS,
    deliveryCode: 'standard',
    coupons: [],
    locale: 'en',
    lines: [
      { variantId: store.variantId, quantity: 2, price: { amount: 0, reason: 'goodwill' } },
      { variantId: cup, quantity: 1 },
    ],
    expectedTotal: money(990, 'EUR'),
  });
  const order = await read(shopper, orderId);
  const mugs = (quantity: number) => ({ variantId: store.variantId, quantity });
  const cups = (quantity: number) => ({ variantId: cup, quantity });

  await expect(edit(shopper, order, [mugs(50), cups(1)])).rejects.toMatchObject(agreed);
  const fewer = await edit(shopper, order, [mugs(1), cups(3)]);
  expect(fewer.total).toEqual(money(1990, 'EUR'));
  await expect(edit(shopper, fewer, [mugs(2), cups(3)])).rejects.toMatchObject(agreed);
  expect((await edit(manager, fewer, [mugs(2), cups(3)])).total).toEqual(money(1990, 'EUR'));
});

test('a price that staff set in an edit is kept for the units of that edit', async () => {
  const guest = store.guest();
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });
  const [line] = (await read(guest, orderId)).lines;
  const more = [{ variantId: store.variantId, quantity: 3 }];
  const own = await edit(guest, await read(guest, orderId), more);
  expect(own.lines[0]).toMatchObject({ quantity: 3, unitPrice: line?.unitPrice });

  const cheap = { variantId: store.variantId, quantity: 3, price: { amount: 1, reason: 'agreed' } } as const;
  const priced = await edit(manager, own, [cheap]);

  await expect(edit(guest, priced, [{ variantId: store.variantId, quantity: 4 }])).rejects.toMatchObject(agreed);
});
