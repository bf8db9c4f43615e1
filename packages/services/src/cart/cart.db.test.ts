import { type Actor, MAX_CART_LINES } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { holdForCart } from '../testing/make-hold.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CartService } from './cart-service.ts';
import { createCartService } from './index.ts';

let store: TestStore;
let cart: CartService;
let guest: Actor;
beforeAll(async () => {
  store = await createTestStore({ stock: 10, variants: 3, price: 1000 });
  cart = createCartService(store.deps);
});
beforeEach(() => {
  guest = store.guest();
});
afterAll(() => store[Symbol.asyncDispose]());

let keys = 0;
const newKey = () => {
  keys += 1;
  return `cart-key-${keys}`;
};
const add = (actor: Actor, variantId: string, quantity: number) =>
  cart.addLine(actor, { variantId, quantity, key: newKey() });

test('a visitor without cart has an empty one in the store’s currency', async () => {
  expect(await cart.get(guest)).toEqual({
    id: null,
    version: 0,
    lines: [],
    saved: [],
    itemCount: 0,
    subtotal: { amount: 0, currency: 'EUR' },
    discount: { amount: 0, currency: 'EUR' },
    offers: { discounts: [], codes: [], offers: [] },
    hold: null,
  });
});

test('a line shows what it is, what it costs and what is left', async () => {
  const view = await add(guest, store.variantId, 2);

  expect(view).toMatchObject({ version: 1, itemCount: 2, subtotal: { amount: 2000, currency: 'EUR' } });
  expect(view.lines).toEqual([
    expect.objectContaining({
      variantId: store.variantId,
      name: { en: 'Blue mug', 'zh-CN': 'Blue mug（中文）' },
      optionText: { en: 'S', 'zh-CN': 'S' },
      quantity: 2,
      unitPrice: { amount: 1000, currency: 'EUR' },
      available: 10,
      stock: [{ variantId: store.variantId, warehouseId: store.warehouseId, available: 10, version: 1 }],
      problems: [],
    }),
  ]);
});

test('adding again adds up, and a repeated key adds nothing', async () => {
  const repeated = { variantId: store.variantId, quantity: 2, key: newKey() };
  await cart.addLine(guest, repeated);
  await cart.addLine(guest, repeated);

  const view = await add(guest, store.variantId, 3);

  expect(view.lines.map((line) => line.quantity)).toEqual([5]);
});

test('the same key for another line is refused', async () => {
  const key = newKey();
  await cart.addLine(guest, { variantId: store.variantId, quantity: 1, key });

  const other = cart.addLine(guest, { variantId: store.variantId, quantity: 2, key });

  await expect(other).rejects.toMatchObject({ reason: 'KEY_REUSED' });
});

test.each([0, -1, 1.5, Number.POSITIVE_INFINITY, 2 ** 53])(
  'a quantity of %s is refused and changes nothing',
  async (quantity) => {
    await add(guest, store.variantId, 1);

    await expect(add(guest, store.variantId, quantity)).rejects.toMatchObject({ name: 'DomainError' });
    const set = cart.setQuantity(guest, { variantId: store.variantId, quantity });
    await expect(set).rejects.toMatchObject({ name: 'DomainError' });

    expect(await cart.get(guest)).toMatchObject({ version: 1, itemCount: 1 });
  },
);

test('no more than 99 of one variant go into a cart, also bit by bit', async () => {
  await add(guest, store.variantId, 90);

  await expect(add(guest, store.variantId, 10)).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT' });

  expect((await cart.get(guest)).itemCount).toBe(90);
});

test('no more than a hundred different variants go into a cart', async () => {
  const { variantIds } = await store.addProduct({ variants: MAX_CART_LINES });
  const { id } = await add(guest, store.variantId, 1);
  await store.deps.db.cartLine.createMany({
    data: variantIds.slice(1).map((variantId) => ({ cartId: id ?? '', variantId, quantity: 1, priceSeen: 1000 })),
  });

  await expect(add(guest, variantIds[0], 1)).rejects.toMatchObject({ reason: 'QUANTITY_LIMIT' });

  expect((await cart.get(guest)).lines).toHaveLength(MAX_CART_LINES);
});

test('changes at the same time lose no line', async () => {
  const [a, b = '', c = ''] = store.product.variantIds;

  await Promise.all([a, b, c, a, b, c, a].map((variantId) => add(guest, variantId, 1)));

  const view = await cart.get(guest);
  const quantities = Object.fromEntries(view.lines.map((line) => [line.variantId, line.quantity]));
  expect(quantities).toEqual({ [a]: 3, [b]: 2, [c]: 2 });
  expect(view.version).toBe(7);
});

test('every change is told on the cart’s topic with its version', async () => {
  const { id } = await add(guest, store.variantId, 1);
  await cart.setQuantity(guest, { variantId: store.variantId, quantity: 4 });
  await cart.removeLine(guest, { variantId: store.variantId });

  const told = await store.deps.db.outbox.findMany({ where: { topic: `cart:${id}` }, orderBy: { id: 'asc' } });

  expect(told.map((event) => event.payload)).toEqual([1, 2, 3].map((version) => ({ type: 'cart.changed', version })));
});

test('a removed line is gone, and removing it again is no error', async () => {
  await add(guest, store.variantId, 1);
  await cart.removeLine(guest, { variantId: store.variantId });

  expect((await cart.removeLine(guest, { variantId: store.variantId })).lines).toEqual([]);
});

test('what is not in the cart has no quantity to set', async () => {
  const set = cart.setQuantity(guest, { variantId: store.variantId, quantity: 1 });

  await expect(set).rejects.toMatchObject({ reason: 'NOT_FOUND' });
});

test('variants of another store, unknown ones and what is no id are not found alike', async () => {
  const elsewhere = await store.addStore();
  const foreign = { ...guest, storeId: elsewhere.storeId };

  await expect(add(foreign, store.variantId, 1)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(add(guest, '01900000-0000-7000-8000-000000000000', 1)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(add(guest, "' OR 1=1--", 1)).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  expect((await cart.get(foreign)).lines).toEqual([]);
});

test('a variant that is no longer sold cannot be added, and in a cart it is gone', async () => {
  const { variantIds, productId } = await store.addProduct({ variants: 2 });
  const [archived, other = ''] = variantIds;
  await add(guest, archived, 1);
  await add(guest, other, 1);

  await store.deps.db.variant.update({ where: { id: archived }, data: { status: 'archived' } });
  await expect(add(guest, archived, 1)).rejects.toMatchObject({ reason: 'VARIANT_UNAVAILABLE' });
  expect((await cart.get(guest)).lines.map((line) => line.problems)).toEqual([[{ kind: 'gone' }], []]);

  await store.deps.db.product.update({ where: { id: productId }, data: { status: 'archived' } });
  const lines = (await cart.get(guest)).lines;
  expect(lines.map((line) => line.problems)).toEqual([[{ kind: 'gone' }], [{ kind: 'gone' }]]);
});

test('a changed price is a problem until it is agreed to', async () => {
  const { variantIds } = await store.addProduct({ price: 500 });
  await add(guest, variantIds[0], 2);
  await store.deps.db.price.updateMany({ where: { variantId: variantIds[0] }, data: { amount: 650 } });

  const [line] = (await cart.get(guest)).lines;
  expect(line).toMatchObject({ unitPrice: { amount: 650 }, lineTotal: { amount: 1300 } });
  expect(line?.problems).toEqual([
    { kind: 'price_changed', was: { amount: 500, currency: 'EUR' }, now: { amount: 650, currency: 'EUR' } },
  ]);
  expect((await cart.acceptPrices(guest)).lines[0]?.problems).toEqual([]);
});

test('a price list wins over the base price while it is in force', async () => {
  const { variantIds } = await store.addProduct({ price: 500 });
  const now = store.clock.now().getTime();
  const list = (name: string, from: number, until: number, amount: number) =>
    store.deps.db.priceList.create({
      data: {
        storeId: store.storeId,
        name,
        currency: 'EUR',
        startsAt: new Date(now + from),
        endsAt: new Date(now + until),
        prices: { create: { variantId: variantIds[0], currency: 'EUR', amount } },
      },
    });
  await list('past', -2_000, -1_000, 100);
  await list('current', -1_000, 60_000, 400);

  const view = await add(guest, variantIds[0], 1);

  expect(view.subtotal.amount).toBe(400);
});

test('what the cart holds itself counts as available to it, until the hold runs out', async () => {
  const { variantIds } = await store.addProduct({ stock: 3 });
  const [variantId] = variantIds;
  const { id: cartId } = await add(guest, variantId, 2);
  const expiresAt = await holdForCart(store.deps, { ...store, cartId, variantId, quantity: 2, seconds: 60 });

  expect(await cart.get(guest)).toMatchObject({ lines: [{ available: 3, problems: [] }], hold: { expiresAt } });
  const other = store.guest();
  await add(other, variantId, 2);
  expect((await cart.get(other)).lines[0]?.problems).toEqual([{ kind: 'fewer_left', available: 1 }]);

  store.clock.advance(61_000);
  expect(await cart.get(guest)).toMatchObject({ lines: [{ available: 1 }], hold: null });
});

test('one shopper never sees or changes another’s cart', async () => {
  const [ada, ben] = [await store.shopper(), await store.shopper()];
  await add(ada, store.variantId, 1);

  expect((await cart.get(ben)).lines).toEqual([]);
  const set = cart.setQuantity(ben, { variantId: store.variantId, quantity: 5 });
  await expect(set).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await cart.removeLine(ben, { variantId: store.variantId });

  expect((await cart.get(ada)).itemCount).toBe(1);
});

test('a visitor without guest id cannot fill or watch a cart', async () => {
  const nobody = { ...guest, guestId: null };

  await expect(add(nobody, store.variantId, 1)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  await expect(cart.watch(nobody)).rejects.toMatchObject({ reason: 'INVALID_INPUT' });
  expect((await cart.get(nobody)).id).toBeNull();
});

test('watching names the topics of the cart, of what is on offer and of the rates, also before anything is in it', async () => {
  const watched = await cart.watch(guest);
  const { id } = await add(guest, store.variantId, 1);

  const ofStore = ['promotions', 'markets'].map((subject) => `store:${store.storeId}:${subject}`);
  expect(watched).toMatchObject({ topics: [`cart:${id}`, ...ofStore], kind: 'state' });
  expect((await watched.snapshot()).itemCount).toBe(1);
  expect(await watched.mayWatch()).toBe(true);
});

test('watching an account’s cart ends with its session', async () => {
  const shopper = await store.shopper();
  const watched = await cart.watch(shopper);
  expect(await watched.mayWatch()).toBe(true);

  await store.deps.db.session.update({
    where: { id: shopper.account.sessionId },
    data: { revokedAt: store.clock.now() },
  });

  expect(await watched.mayWatch()).toBe(false);
});
