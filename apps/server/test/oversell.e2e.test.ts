import { newKey, type Pushcart, reasonOf } from '@pushcart/client';
import { checkInvariants } from '@pushcart/services';
import { expect, test } from 'vitest';
import { type Placed, placeCart } from './buying.ts';
import { startTestShop, type TestShop } from './harness.ts';

/** Guests, each with one unit in the cart, spread over the servers. */
function createBuyers(shop: TestShop, count: number): Promise<readonly Pushcart[]> {
  const { nodes, store } = shop;
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const guest = shop.guest(i % nodes.length);
      await guest.cart.addLine.mutate({ variantId: store.variantId, quantity: 1, key: newKey() });
      return guest;
    }),
  );
}

/** All order at once: what came of each, the order or the reason why not. */
function race(buyers: readonly Pushcart[]): Promise<readonly (Placed | string)[]> {
  return Promise.all(buyers.map((buyer) => placeCart(buyer).catch((error: unknown) => reasonOf(error))));
}

async function expectSold(shop: TestShop, outcomes: readonly (Placed | string)[], units: number): Promise<void> {
  const { db } = shop.store.deps;
  const placed = outcomes.filter((outcome) => typeof outcome !== 'string');
  const refused = outcomes.filter((outcome) => typeof outcome === 'string');
  expect(placed).toHaveLength(units);
  expect(new Set(refused)).toEqual(new Set(['SOLD_OUT']));
  expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(units);
  expect(await db.order.count()).toBe(units);
  expect(await db.stockLevel.findMany({ select: { onHand: true, reserved: true } })).toEqual([
    { onHand: units, reserved: units },
  ]);
  expect(await checkInvariants(db)).toEqual([]);
}

test('one unit and a hundred buyers at once: one order, and ninety-nine learn that it is sold out', async () => {
  await using shop = await startTestShop({ stock: 1 });
  const buyers = await createBuyers(shop, 100);

  const outcomes = await race(buyers);

  await expectSold(shop, outcomes, 1);
});

test('fifty units, two hundred buyers and two servers: fifty orders, and every ledger adds up', async () => {
  await using shop = await startTestShop({ stock: 50, nodes: 2, spawn: true });
  const buyers = await createBuyers(shop, 200);

  const outcomes = await race(buyers);

  await expectSold(shop, outcomes, 50);
});

test('holds at the checkout count as well: nobody gets past them, and what is given back can be bought', async () => {
  await using shop = await startTestShop({ stock: 5, nodes: 2 });
  const holders = await createBuyers(shop, 5);
  await Promise.all(holders.map((holder) => holder.checkout.hold.mutate({ key: newKey() })));
  const others = await createBuyers(shop, 20);

  expect(new Set(await race(others))).toEqual(new Set(['SOLD_OUT']));
  await holders[0]?.checkout.release.mutate();
  const outcomes = await race([...others, ...holders.slice(1)]);

  await expectSold(shop, outcomes, 5);
});
