import type { Actor, BundleDraft } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bindServices } from '../../create-services.ts';
import { checkInvariants } from '../../invariants/check-invariants.ts';
import { createReturnService } from '../../return/index.ts';
import type { Services } from '../../services.ts';
import { createFakeCarrier } from '../../testing/fake-carrier.ts';
import { createFakePaymentProvider } from '../../testing/fake-payment-provider.ts';
import { placeAndDeliver } from '../../testing/make-delivered-order.ts';
import { fillCart, newKey, orderInput, placeOrder } from '../../testing/make-order.ts';
import { createTestStore, type TestStore } from '../../testing/test-store.ts';

const parts = { provider: createFakePaymentProvider(), carrier: createFakeCarrier() };
let store: TestStore;
let services: Services;
let manager: Actor;
beforeAll(async () => {
  store = await createTestStore({ payment: parts.provider, carrier: parts.carrier, poolSize: 12 });
  services = bindServices(store.deps);
  manager = await store.staff('manager');
});
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

/** A bundle of two cups and a pot. */
async function teaSet({ cups = 10, pots = 10, percentOff = null as number | null } = {}) {
  const [cup, pot, set] = await Promise.all([
    store.addProduct({ stock: cups, price: 500 }),
    store.addProduct({ stock: pots, price: 2000 }),
    store.addProduct({ stock: 0, price: 1000, name: 'Tea set' }),
  ]);
  const [cupId, potId, setId] = [cup.variantIds[0], pot.variantIds[0], set.variantIds[0]];
  await compose(setId, {
    parts: [
      { variantId: cupId, quantity: 2 },
      { variantId: potId, quantity: 1 },
    ],
    percentOff,
  });
  return { cupId, potId, setId, cup, set };
}

const compose = (variantId: string, draft: BundleDraft | null, actor = manager) =>
  services.bundle.set(actor, { variantId, draft, key: newKey() });

const reserved = async (variantId: string) =>
  (await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId } })).reserved;

test('a bundle has as many units as its parts make, and takes theirs', async () => {
  const { cupId, potId, setId, set } = await teaSet({ cups: 7, pots: 5 });
  const guest = store.guest();

  const page = await services.catalog.product(guest, { slug: set.slug });
  const placed = await placeOrder(store.deps, guest, { variantId: setId, quantity: 2 });

  expect(page.stock).toContainEqual(expect.objectContaining({ variantId: setId, warehouseId: null, available: 3 }));
  expect(page.variants[0]?.parts.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
    [cupId, 2],
    [potId, 1],
  ]);
  expect([await reserved(cupId), await reserved(potId)]).toEqual([4, 2]);
  const order = await services.order.get(guest, { orderId: placed.orderId });
  expect(order.lines).toMatchObject([{ variantId: setId, quantity: 2, parts: [{ quantity: 2 }, { quantity: 1 }] }]);
  const { items } = await services.inventory.ledger(manager, { variantId: cupId, limit: 10 });
  expect(items[0]).toMatchObject({ kind: 'hold', reservedDelta: 4, bundles: [order.lines[0]?.sku] });

  await services.order.cancel(guest, { orderId: placed.orderId, key: newKey() });
  expect([await reserved(cupId), await reserved(potId)]).toEqual([0, 0]);
});

test('lines that need the same stock are summed: a bundle, another one, and a part by itself', async () => {
  const { cupId, potId, setId } = await teaSet({ cups: 5, pots: 9 });
  const { variantIds } = await store.addProduct({ stock: 0 });
  await compose(variantIds[0], { parts: [{ variantId: cupId, quantity: 1 }], percentOff: null });
  const guest = store.guest();

  for (const line of [
    [setId, 2],
    [variantIds[0], 1],
    [cupId, 1],
  ] as const) {
    await fillCart(store.deps, guest, [line]);
    store.clock.advance(1_000);
  }
  const { lines } = await services.cart.get(guest);

  expect(lines.map(({ available, problems }) => [available, problems])).toEqual([
    [2, []],
    [1, []],
    [0, [{ kind: 'sold_out' }]],
  ]);
  const order = services.checkout.place(guest, orderInput(2000 + 1000 + 500));
  await expect(order).rejects.toMatchObject({
    reason: 'SOLD_OUT',
    details: { variantId: cupId, available: 5, asked: 6 },
  });
  expect([await reserved(cupId), await reserved(potId)]).toEqual([0, 0]);
});

test('the last part goes to one of many who want it, alone or in a bundle', async () => {
  const { cupId, setId } = await teaSet({ cups: 2, pots: 30 });
  const guests = Array.from({ length: 20 }, () => store.guest());
  const wanted = guests.map((_, n) => (n % 2 === 0 ? { variantId: setId } : { variantId: cupId, quantity: 2 }));
  await Promise.all(
    guests.map((guest, n) => fillCart(store.deps, guest, [[wanted[n]?.variantId ?? '', wanted[n]?.quantity ?? 1]])),
  );

  const results = await Promise.allSettled(guests.map((guest) => services.checkout.place(guest, orderInput(1000))));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await reserved(cupId)).toBe(2);
});

test('what comes back of a bundle are its parts, as it was made when it was ordered', async () => {
  const { cupId, potId, setId } = await teaSet();
  const guest = store.guest();
  const order = await placeAndDeliver(store, parts, guest, { variantId: setId, quantity: 2 });
  await compose(setId, { parts: [{ variantId: cupId, quantity: 5 }], percentOff: null });
  const returns = createReturnService(store.deps);
  const orderLineId = order.lines[0]?.id ?? '';
  const asked = await returns.request(guest, {
    orderId: order.id,
    reason: 'damaged',
    lines: [{ orderLineId, quantity: 1 }],
    key: newKey(),
  });
  const approved = await returns.approve(manager, { returnId: asked.id, version: asked.version, key: newKey() });

  await returns.receive(manager, {
    returnId: asked.id,
    version: approved.version,
    lines: [{ orderLineId, received: 1, restocked: true }],
    key: newKey(),
  });

  const onHand = async (id: string) =>
    (await store.deps.db.stockLevel.findFirstOrThrow({ where: { variantId: id } })).onHand;
  expect([await onHand(cupId), await onHand(potId)]).toEqual([8, 9]);
});

test('a price by its parts follows them, rounded to the nearest unit', async () => {
  const { setId, cup, set } = await teaSet({ percentOff: 15 });
  const price = async () =>
    (await services.catalog.product(store.guest(), { slug: set.slug })).variants[0]?.price.amount;
  expect(await price()).toBe(2550);

  const staff = await services.product.get(manager, { productId: cup.productId });
  const { id, version, ...draft } = { ...staff, id: staff.id };
  await store.deps.db.price.updateMany({ where: { variantId: cup.variantIds[0] }, data: { amount: 333 } });
  await services.product.setStatus(manager, { productId: id, version, status: 'archived' });

  expect(draft.status).toBe('active');
  expect(await price()).toBe(Math.round(2666 * 0.85));
  const told = await store.deps.db.outbox.findFirst({
    where: { key: set.productId, topic: { endsWith: ':offer' } },
    orderBy: { id: 'desc' },
  });
  expect(told?.payload).toMatchObject({ offer: { prices: [{ variantId: setId, price: { amount: 2266 } }] } });
});

test('an order of a bundle that is made of something else by now is refused', async () => {
  const { cupId, setId } = await teaSet();
  const { db } = store.deps;
  const { orderId } = await placeOrder(store.deps, store.guest(), { variantId: setId });
  const line = await db.orderLine.findFirstOrThrow({ where: { orderId } });
  await compose(setId, { parts: [{ variantId: cupId, quantity: 1 }], percentOff: null });

  const { id: _, bundle, snapshot, ...copy } = line;
  const late = db.orderLine.create({ data: { ...copy, snapshot: snapshot ?? {}, bundle: bundle ?? {}, position: 9 } });

  await expect(late).rejects.toThrow('has changed meanwhile');
});

test('only what has no stock and is in no bundle can become one, by who may', async () => {
  const { cupId, potId, setId } = await teaSet();
  const plain = await store.addProduct({ stock: 0 });
  const one = (variantId: string): BundleDraft => ({ parts: [{ variantId, quantity: 1 }], percentOff: null });

  await expect(compose(potId, one(plain.variantIds[0]))).rejects.toMatchObject({ reason: 'STOCK_CONFLICT' });
  await expect(compose(plain.variantIds[0], one(setId))).rejects.toMatchObject({ details: { field: 'parts' } });
  await expect(compose(setId, one(setId))).rejects.toMatchObject({ details: { field: 'parts' } });
  await expect(compose(setId, { parts: [], percentOff: null })).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(compose(setId, { ...one(cupId), percentOff: 91 })).rejects.toMatchObject({
    details: { field: 'percentOff' },
  });
  await expect(compose(setId, one(store.storeId))).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(compose(setId, one(cupId), await store.staff('packer'))).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(compose(setId, one(cupId), store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
  const elsewhere = { ...manager, storeId: (await store.addStore()).storeId };
  await expect(compose(setId, one(cupId), elsewhere)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  const filled = services.inventory.adjust(manager, {
    variantId: setId,
    warehouseId: store.warehouseId,
    delta: 1,
    cause: 'x',
    key: newKey(),
  });
  await expect(filled).rejects.toMatchObject({ reason: 'STOCK_CONFLICT' });

  const key = newKey();
  const set = () => services.bundle.set(manager, { variantId: setId, draft: one(cupId), key });
  expect(await set()).toEqual(await set());
  expect(await compose(setId, null)).toBeNull();
});

test('a change of a part tells the bundle once, under a version that grows', async () => {
  const { cupId, setId } = await teaSet({ cups: 4, pots: 4 });
  const told = () => store.deps.db.outbox.findMany({ where: { key: `${setId}:bundle` }, orderBy: { id: 'asc' } });
  const before = await told();

  await services.inventory.adjust(manager, {
    variantId: cupId,
    warehouseId: store.warehouseId,
    delta: -2,
    cause: 'lost',
    key: newKey(),
  });
  await store.deps.db.$executeRaw`SELECT tell_bundles(ARRAY[${setId}]::uuid[])`;
  await store.deps.db.$executeRaw`SELECT tell_bundles(ARRAY[${setId}]::uuid[])`;

  const after = await told();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)?.payload).toMatchObject({ level: { variantId: setId, warehouseId: null, available: 1 } });
  expect(Number(after.at(-1)?.version)).toBeGreaterThan(Number(before.at(-1)?.version ?? 0));
});
