import { newKey, type Pushcart, reasonOf } from '@pushcart/client';
import { expect, test } from 'vitest';
import { startTestShop } from './harness.ts';

test('many guest ids behind one address hold what one network may, and staff are not bounded', async () => {
  await using shop = await startTestShop({
    stock: 5_000,
    // Limits of the plain size are counted apart from those of other tests.
    redis: 'none',
    environment: { UNPAID_PER_NETWORK: '8', UNPAID_SHARE_PER_NETWORK: '2', RATE_LIMIT_SCALE: '1' },
  });
  const { db } = shop.store.deps;
  const reserved = async () => (await db.stockLevel.findMany()).map((level) => level.reserved);
  const hold = async (buyer: Pushcart, quantity: number) => {
    await buyer.cart.addLine.mutate({ variantId: shop.store.variantId, quantity, key: newKey() });
    return buyer.checkout.hold.mutate({ key: newKey() }).then(() => null, reasonOf);
  };

  const many: (string | null)[] = [];
  for (let n = 0; n < 3; n++) many.push(await hold(shop.guest(), 70));
  const few: (string | null)[] = [];
  for (let n = 0; n < 8; n++) few.push(await hold(shop.guest(), 1));

  expect(many).toEqual([null, 'HOLD_LIMIT', 'HOLD_LIMIT']);
  expect(few).toEqual([null, null, null, null, null, null, null, 'HOLD_LIMIT']);
  expect(await reserved()).toEqual([77]);
  const { client: clerk } = await shop.staff('manager');
  expect(await hold(clerk, 99)).toBeNull();
});
