import type { SignedInActor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFakePaymentProvider } from '../testing/fake-payment-provider.ts';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { placeAndPay } from '../testing/make-paid-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createOrderService } from './index.ts';
import type { OrderService } from './order-service.ts';

const provider = createFakePaymentProvider();
let store: TestStore;
let order: OrderService;
let packers: () => readonly [SignedInActor, SignedInActor];
beforeAll(async () => {
  store = await createTestStore({ stock: 100, payment: provider });
  order = createOrderService(store.deps);
  const both = [await store.staff('packer'), await store.staff('packer')] as const;
  packers = () => both;
});
afterAll(() => store[Symbol.asyncDispose]());

const paid = async () => (await placeAndPay(store, provider, store.guest())).id;
const claimed = expect.objectContaining({ reason: 'ORDER_CLAIMED' });
async function told(orderId: string): Promise<readonly unknown[]> {
  const rows = await store.deps.db.outbox.findMany({
    where: { key: orderId, topic: `store:${store.storeId}:claims` },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ payload }) => (payload as { claim: { by: { name: string } | null } }).claim.by?.name ?? null);
}

test('of two packers who take an order at once, one has it until it is packed', async () => {
  const orderId = await paid();
  const both = packers();

  const answers = await Promise.allSettled(both.map((packer) => order.claim(packer, { orderId })));
  const won = answers.findIndex(({ status }) => status === 'fulfilled');
  const [winner, loser] = won === 0 ? both : [both[1], both[0]];

  expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([
    { reason: { reason: 'ORDER_CLAIMED' } },
  ]);
  await expect(order.pack(loser, { orderId, key: newKey() })).rejects.toEqual(claimed);
  const { snapshot } = await order.watchClaims(loser);
  expect(await snapshot()).toContainEqual(
    expect.objectContaining({ orderId, by: { accountId: winner.account.id, name: 'Robin E.' } }),
  );
  expect((await order.pack(winner, { orderId, key: newKey() })).status).toBe('packed');
  expect(await told(orderId)).toEqual(['Robin E.', null]);
});

test('a claim lasts as long as it is spoken for, and is told only when it changes hands', async () => {
  const orderId = await paid();
  const [first, second] = packers();
  await order.claim(first, { orderId });

  store.clock.advance(40_000);
  await order.claim(first, { orderId });
  store.clock.advance(40_000);
  await expect(order.claim(second, { orderId })).rejects.toEqual(claimed);
  expect(await told(orderId)).toEqual(['Robin E.']);

  store.clock.advance(5_000);
  expect((await order.claim(second, { orderId })).by?.accountId).toBe(second.account.id);
});

test('a claim nobody speaks for ends by itself, and one that is let go at once', async () => {
  const [gone, free] = [await paid(), await paid()];
  const [first, second] = packers();
  await order.claim(first, { orderId: gone });
  await order.claim(first, { orderId: free });

  await order.unclaim(second, { orderId: free });
  expect(await told(free)).toEqual(['Robin E.']);
  await order.unclaim(first, { orderId: free });
  store.clock.advance(45_000);
  await order.endClaims();

  expect([await told(free), await told(gone)]).toEqual([
    ['Robin E.', null],
    ['Robin E.', null],
  ]);
  expect(await order.endClaims()).toBe(0);
});

test('only a paid order is claimed, and only by who may pack it', async () => {
  const { orderId: unpaid } = await placeOrder(store.deps, store.guest(), { variantId: store.variantId });
  const [packer] = packers();
  const support = await store.staff('support');
  const foreign = { ...packer, storeId: (await store.addStore()).storeId };
  const orderId = await paid();

  await expect(order.claim(packer, { orderId: unpaid })).rejects.toMatchObject({ reason: 'ORDER_NOT_PACKABLE' });
  await expect(order.claim(support, { orderId })).rejects.toMatchObject({ reason: 'FORBIDDEN' });
  await expect(order.claim(foreign, { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(order.unclaim(foreign, { orderId })).rejects.toMatchObject({ reason: 'NOT_FOUND' });
  await expect(order.watchClaims(store.guest())).rejects.toMatchObject({ reason: 'SIGN_IN_REQUIRED' });
});
