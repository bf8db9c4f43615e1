import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCartService } from '../cart/index.ts';
import { createCheckoutService } from '../checkout/index.ts';
import { createInventoryService } from '../inventory/index.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createRetentionService } from './index.ts';
import type { RetentionService } from './retention-service.ts';

const DAY_MS = 86_400_000;

let store: TestStore;
let retention: RetentionService;
beforeEach(async () => {
  store = await createTestStore();
  retention = createRetentionService(store.deps);
});
afterEach(() => store[Symbol.asyncDispose]());

test('a key answers its repeats for as long as it is kept, and is then deleted', async () => {
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 1]]);
  const checkout = createCheckoutService(store.deps);
  const input = orderInput(1000);
  const placed = await checkout.place(guest, input);

  store.clock.advance(7 * DAY_MS - 60_000);
  expect(await retention.deleteKeys(7)).toBe(0);
  expect(await checkout.place(guest, input)).toEqual(placed);

  store.clock.advance(120_000);
  expect(await retention.deleteKeys(7)).toBe(2);
  expect(await store.deps.db.idempotencyKey.count()).toBe(0);
});

test('more than a batch is deleted, and no key that is younger', async () => {
  const createdAt = new Date(store.clock.now().getTime() - 8 * DAY_MS);
  const old = Array.from({ length: 1_201 }, (_, n) => ({ scope: 'test', key: `old-${n}`, createdAt }));
  await store.deps.db.idempotencyKey.createMany({
    data: [...old, { scope: 'test', key: 'new', createdAt: store.clock.now() }].map((key) => ({
      ...key,
      operation: 'test',
      requestHash: '',
      response: 'null',
    })),
  });

  expect(await retention.deleteKeys(7)).toBe(1_201);
  expect(await store.deps.db.idempotencyKey.findMany({ select: { key: true } })).toEqual([{ key: 'new' }]);
});

test('a key that somebody is at work on is left for the next time, without waiting', async () => {
  const createdAt = new Date(store.clock.now().getTime() - 8 * DAY_MS);
  const key = { scope: 'test', key: 'busy', operation: 'test', requestHash: '', response: 'null', createdAt };
  await store.deps.db.idempotencyKey.create({ data: key });

  const deleted = await store.deps.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM idempotency_keys WHERE key = 'busy' FOR UPDATE`;
    return retention.deleteKeys(7);
  });

  expect(deleted).toBe(0);
  expect(await retention.deleteKeys(7)).toBe(1);
});

test('carts of guests go when nobody has touched them, those of accounts stay', async () => {
  const [forgotten, back, shopper] = [store.guest(), store.guest(), await store.shopper()];
  const cart = createCartService(store.deps);
  for (const owner of [forgotten, back, shopper]) await fillCart(store.deps, owner, [[store.variantId, 1]]);
  store.clock.advance(89 * DAY_MS);
  await cart.setQuantity(back, { variantId: store.variantId, quantity: 2 });
  store.clock.advance(2 * DAY_MS);

  expect(await retention.deleteGuestCarts(90)).toBe(1);

  const counts = await Promise.all([forgotten, back, shopper].map(async (who) => (await cart.get(who)).itemCount));
  expect(counts).toEqual([0, 2, 1]);
  expect(await store.deps.db.cartLine.count()).toBe(2);
});

test('a cart that holds stock stays until the hold has ended', async () => {
  const guest = store.guest();
  await fillCart(store.deps, guest, [[store.variantId, 1]]);
  store.clock.advance(91 * DAY_MS);
  await createCheckoutService(store.deps).hold(guest, { key: newKey() });

  expect(await retention.deleteGuestCarts(90)).toBe(0);

  store.clock.advance(91 * DAY_MS);
  await createInventoryService(store.deps).releaseExpired();
  expect(await retention.deleteGuestCarts(90)).toBe(1);
});

test('of a product that goes with very many the strongest pairs are kept, and of others all', async () => {
  const { db } = store.deps;
  const [crowded, quiet] = [store.product.productId, (await store.addProduct()).productId];
  const pairsOf = (productId: string, kind: string, count: number) =>
    Array.from({ length: count }, (_, weight) => ({ productId, kind, otherId: randomUUID(), weight }));
  await db.productInterest.createMany({
    data: [crowded, quiet].map((productId) => ({ productId, storeId: store.storeId })),
  });
  await db.productPair.createMany({
    data: [...pairsOf(crowded, 'viewed', 650), ...pairsOf(crowded, 'bought', 10), ...pairsOf(quiet, 'viewed', 10)],
  });

  expect(await retention.deletePairs()).toBe(50);
  expect(await retention.deletePairs()).toBe(0);

  const left = await db.productPair.aggregate({
    where: { productId: crowded, kind: 'viewed' },
    _min: { weight: true },
    _count: true,
  });
  expect(left).toEqual({ _min: { weight: 50 }, _count: 600 });
  expect(await db.productPair.count({ where: { NOT: { productId: crowded, kind: 'viewed' } } })).toBe(20);
});

test('a query is forgotten once nobody has searched for it for so long', async () => {
  const { db } = store.deps;
  const lastAt = (days: number) => new Date(store.clock.now().getTime() - days * DAY_MS);
  const known = { storeId: store.storeId, searches: 40, found: 0 };
  await db.searchQuery.createMany({
    data: [
      { ...known, query: 'gramophone', lastAt: lastAt(181) },
      { ...known, query: 'kettle', lastAt: lastAt(179) },
    ],
  });

  expect(await retention.deleteQueries(180)).toBe(1);
  expect(await db.searchQuery.findMany()).toMatchObject([{ query: 'kettle' }]);
});
