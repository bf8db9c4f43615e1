import type { Actor, OrderView, SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bindServices } from '../../create-services.ts';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import type { Services } from '../../services.ts';
import { editAsPreviewed } from '../../testing/edit-as-previewed.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { unitsHeldBy } from '../../testing/make-hold.ts';
import { newKey } from '../../testing/make-order.ts';
import { payDue, placeAndPay } from '../../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';
import type { OrderEdit } from './order-edit-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let services: Services;
let guest: Actor;
let manager: SignedInActor;
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  services = bindServices(store.deps);
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

const buy = (variantId: string, quantity: number, who = guest) =>
  placeAndPay(store, provider, who, { variantId, quantity });
const edit = (order: OrderView, what: OrderEdit) => editAsPreviewed(store.deps, manager, order, what);
const setTo = (order: OrderView, variantId: string, quantity: number) =>
  edit(order, { lines: [{ variantId, quantity }] });
const heldBy = ({ id }: OrderView) => unitsHeldBy(store.deps.db, id);
const read = ({ id }: OrderView) => services.order.get(manager, { orderId: id });

/** A bundle of two cups and a pot at 10 EUR. */
async function teaSet({ cups = 10, pots = 10 } = {}) {
  const [cup, pot, set] = [
    await store.addProduct({ stock: cups }),
    await store.addProduct({ stock: pots }),
    await store.addProduct({ stock: 0 }),
  ].map(({ variantIds }) => variantIds[0]) as [string, string, string];
  await compose(set, { [cup]: 2, [pot]: 1 });
  return { cup, pot, set };
}

async function compose(variantId: string, units: Readonly<Record<string, number>>): Promise<void> {
  const parts = Object.entries(units).map(([part, quantity]) => ({ variantId: part, quantity }));
  await services.bundle.set(manager, { variantId, draft: { parts, percentOff: null }, key: newKey() });
}

async function promised(stock: number, limit: number): Promise<string> {
  const [variantId] = (await store.addProduct({ stock })).variantIds;
  const terms = { kind: 'preorder', limit, arrivesOn: '2100-01-02' } as const;
  await services.inventory.setPromise(manager, { variantId, ...terms, key: newKey() });
  return variantId;
}

async function figures(variantId: string) {
  const level = await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId } });
  const terms = await store.deps.db.stockPromise.findUniqueOrThrow({ where: { variantId } });
  return { reserved: level.reserved, promised: terms.promised };
}

test('more and fewer of a bundle take and give back its parts', async () => {
  const { cup, pot, set } = await teaSet();
  const order = await buy(set, 1);

  const more = await setTo(order, set, 3);
  expect(await heldBy(more)).toEqual({ [cup]: 6, [pot]: 3 });
  expect(more).toMatchObject({ due: { amount: 2000 }, lines: [{ quantity: 3, parts: order.lines[0]?.parts }] });
  const fewer = await setTo(more, set, 2);
  expect(await heldBy(fewer)).toEqual({ [cup]: 4, [pot]: 2 });
  expect(fewer.due.amount).toBe(1000);

  const paid = await payDue(store, provider, guest, order.id);
  expect((await services.order.pack(manager, { orderId: paid.id, key: newKey() })).status).toBe('packed');
});

test('a bundle in an order stays made of what it was, though it is made of something else by now', async () => {
  const { cup, pot, set } = await teaSet();
  const order = await buy(set, 1);
  await compose(set, { [cup]: 3 });

  const more = await setTo(order, set, 2);

  expect(await heldBy(more)).toEqual({ [cup]: 4, [pot]: 2 });
  expect(more.lines[0]?.parts.map(({ quantity }) => quantity)).toEqual([2, 1]);
});

test('a bundle and one of its parts share their units, and another line takes the place of both', async () => {
  const { cup, pot, set } = await teaSet({ cups: 5 });
  const order = await buy(set, 1);
  const lines = (cups: number) => [
    { variantId: set, quantity: 1 },
    { variantId: cup, quantity: cups },
  ];

  const both = await edit(order, { lines: lines(3) });
  expect(await heldBy(both)).toEqual({ [cup]: 5, [pot]: 1 });
  await expect(edit(both, { lines: lines(4) })).rejects.toMatchObject({ reason: 'SOLD_OUT' });
  await expect(setTo(both, set, 3)).rejects.toMatchObject({ reason: 'SOLD_OUT' });
  expect(await heldBy(both)).toEqual({ [cup]: 5, [pot]: 1 });

  const other = await setTo(both, store.variantId, 1);
  expect(await heldBy(other)).toEqual({ [store.variantId]: 1 });
});

test('what is added beyond the stock is promised, up to the limit, and what is taken off was promised first', async () => {
  const variantId = await promised(1, 3);
  const order = await buy(variantId, 2);
  expect(order.awaited).toMatchObject([{ variantId, quantity: 1, arrivesOn: '2100-01-02' }]);

  const more = await setTo(order, variantId, 4);
  expect(more.awaited).toMatchObject([{ variantId, quantity: 3 }]);
  expect(await figures(variantId)).toEqual({ reserved: 1, promised: 3 });
  await expect(setTo(more, variantId, 5)).rejects.toMatchObject({ reason: 'SOLD_OUT' });

  const fewer = await setTo(more, variantId, 1);
  expect(fewer).toMatchObject({ awaited: [], due: { amount: 0 } });
  expect(await figures(variantId)).toEqual({ reserved: 1, promised: 0 });
  expect((await services.order.pack(manager, { orderId: order.id, key: newKey() })).status).toBe('packed');
});

test('units an edit lets go of come to the next one who waits, who is told', async () => {
  const variantId = await promised(2, 5);
  const first = await buy(variantId, 2);
  const next = await buy(variantId, 2, store.guest());

  await edit(first, { lines: [{ variantId: store.variantId, quantity: 2 }] });

  const covered = await read(next);
  expect(covered).toMatchObject({ awaited: [], version: next.version + 1 });
  expect(covered.timeline.at(-1)).toMatchObject({ type: 'order.stocked', actor: 'system' });
  expect(await figures(variantId)).toEqual({ reserved: 2, promised: 0 });
});

test('an order that waits is edited to what is there, and goes out at once', async () => {
  const variantId = await promised(0, 5);
  const order = await buy(variantId, 1);
  const pack = () => services.order.pack(manager, { orderId: order.id, key: newKey() });
  await expect(pack()).rejects.toMatchObject({ reason: 'ORDER_AWAITS_STOCK' });

  const edited = await setTo(order, store.variantId, 1);

  expect(edited).toMatchObject({ awaited: [], due: { amount: 0 } });
  expect(await figures(variantId)).toEqual({ reserved: 0, promised: 0 });
  expect((await pack()).status).toBe('packed');
});
