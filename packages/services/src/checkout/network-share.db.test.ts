import { type Actor, DomainError } from '@pushcart/domain';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkInvariants } from '../invariants/check-invariants.ts';
import { fillCart, newKey, orderInput } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import type { CheckoutService } from './checkout-service.ts';
import { createCheckoutService } from './index.ts';

const OFFICE = '203.0.113.7';

let store: TestStore;
let checkout: CheckoutService;
beforeAll(async () => {
  store = await createTestStore();
  checkout = createCheckoutService(store.deps);
});
// What a test leaves held would count in the next.
beforeEach(() => store.clock.advance(901_000));
afterAll(async () => {
  const violations = await checkInvariants(store.deps.db);
  await store[Symbol.asyncDispose]();
  expect(violations).toEqual([]);
});

async function cartOf(buyer: Actor, variantId: string, quantity: number): Promise<Actor> {
  await fillCart(store.deps, buyer, [[variantId, quantity]]);
  return buyer;
}

async function hold(variantId: string, quantity: number, network = OFFICE, buyer: Actor = store.guest()) {
  await cartOf(buyer, variantId, quantity);
  return checkout.hold(buyer, { key: newKey(), network });
}

async function place(variantId: string, quantity: number, network = OFFICE, buyer: Actor = store.guest()) {
  await cartOf(buyer, variantId, quantity);
  return checkout.place(buyer, { ...orderInput(1000 * quantity), network });
}

async function reservedOf(variantId: string): Promise<number | undefined> {
  return (await store.deps.db.stockLevel.findFirst({ where: { variantId } }))?.reserved;
}

const reasonOf = (error: unknown) => (error instanceof DomainError ? error.reason : String(error));

async function refusalsOf(calls: readonly Promise<unknown>[]): Promise<string[]> {
  const results = await Promise.allSettled(calls);
  return results.flatMap((result) => (result.status === 'rejected' ? [reasonOf(result.reason)] : []));
}

test('one visitor with seventy guest ids gets hold of a fifth of the stock, and all others can go on buying', async () => {
  const { variantIds } = await store.addProduct({ stock: 5_000 });
  const [variantId] = variantIds;
  const guests = Array.from({ length: 70 }, () => store.guest());
  for (const guest of guests) await cartOf(guest, variantId, 70);

  const refused = await refusalsOf(
    guests.map((guest) => checkout.hold(guest, { key: newKey(), network: '198.51.100.9' })),
  );

  expect(new Set(refused)).toEqual(new Set(['HOLD_LIMIT']));
  expect(await reservedOf(variantId)).toBe(14 * 70);
  await expect(place(variantId, 99)).resolves.toBeDefined();
});

test('carts at the checkout and unpaid orders count together, over guests and accounts, also all at once', async () => {
  const { variantIds } = await store.addProduct({ stock: 100 });
  const [variantId] = variantIds;
  const buyers: Actor[] = Array.from({ length: 25 }, () => store.guest());
  for (let n = 0; n < 15; n++) buyers.push(await store.shopper());
  for (const buyer of buyers) await cartOf(buyer, variantId, 1);

  const refused = await refusalsOf(
    buyers.map((buyer, n) =>
      n % 2 === 0
        ? checkout.hold(buyer, { key: newKey(), network: OFFICE })
        : checkout.place(buyer, { ...orderInput(1000), network: OFFICE }),
    ),
  );

  expect(refused).toEqual(Array(10).fill('HOLD_LIMIT'));
  await expect(hold(variantId, 1)).rejects.toMatchObject({ details: { limit: 30, scope: 'network' } });
  await expect(hold(variantId, 1, '203.0.113.8')).resolves.toBeDefined();
});

test('a held cart can always be ordered, however much of the rest was sold since', async () => {
  const { variantIds } = await store.addProduct({ stock: 500 });
  const [variantId] = variantIds;
  const buyer = store.guest();
  await hold(variantId, 95, OFFICE, buyer);
  for (let n = 0; n < 6; n++) await place(variantId, 50, `198.51.100.${n}`);

  await expect(checkout.place(buyer, { ...orderInput(95_000), network: OFFICE })).resolves.toBeDefined();
});

test('of few units one network may hold all, of many the share', async () => {
  const { variantIds } = await store.addProduct({ stock: 50, variants: 2 });
  const [few, some = ''] = variantIds;
  await store.deps.db.$executeRaw`
    SELECT change_stock(${some}::uuid, ${store.warehouseId}::uuid, 350, 'receive', NULL, '')`;

  await expect(hold(few, 50)).resolves.toBeDefined();
  await expect(hold(some, 80)).resolves.toBeDefined();
  const more = hold(some, 1);

  await expect(more).rejects.toMatchObject({
    reason: 'HOLD_LIMIT',
    details: { limit: 80, scope: 'network', variantId: some, sku: expect.any(String) },
  });
});

test('what is paid, given back or run out counts no more, and its network is forgotten', async () => {
  const { variantIds } = await store.addProduct({ stock: 400 });
  const [variantId] = variantIds;
  const buyer = store.guest();
  await hold(variantId, 80, OFFICE, buyer);
  await checkout.release(buyer);
  const { orderId } = await place(variantId, 80);
  await store.deps.db.$executeRaw`SELECT claim_stock(${orderId}::uuid, ${store.clock.now()}::timestamptz)`;

  await hold(variantId, 64);
  store.clock.advance(901_000);
  await hold(variantId, 64);

  const remembered = await store.deps.db.reservation.findMany({
    where: { variantId, networkHash: { not: null } },
    select: { status: true, networkHash: true },
  });
  expect(new Set(remembered.map(({ status }) => status))).toEqual(new Set(['held']));
  expect(remembered.every(({ networkHash }) => !networkHash?.includes(OFFICE))).toBe(true);
});

test('staff, and what does not come over a network, are not bounded', async () => {
  const { variantIds } = await store.addProduct({ stock: 200 });
  const [variantId] = variantIds;
  const clerk = await store.staff('manager');

  await expect(hold(variantId, 90, OFFICE, clerk)).resolves.toBeDefined();
  const within = await cartOf(store.guest(), variantId, 90);
  await expect(checkout.hold(within, { key: newKey() })).resolves.toBeDefined();
});
