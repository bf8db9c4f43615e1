import type { Actor } from '@pushcart/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createOrderService } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store[Symbol.asyncDispose]());

test('why staff cancel stays among staff: what they suspect is neither shown to the shopper nor told', async () => {
  const [guest, support] = [store.guest(), await store.staff('support')];
  const orders = createOrderService(store.deps);
  const { orderId } = await placeOrder(store.deps, guest, { variantId: store.variantId });

  const cancelled = await orders.cancel(support, { orderId, reason: 'suspicious', key: newKey() });

  const why = { type: 'order.cancelled', reason: 'suspicious' };
  expect(cancelled.timeline.at(-1)).toMatchObject(why);
  expect((await orders.get(await store.staff('packer'), { orderId })).timeline.at(-1)).toMatchObject(why);
  const shown = async (actor: Actor) => [await orders.get(actor, { orderId }), await watched(actor, orderId)];
  expect(JSON.stringify(await shown(guest))).not.toContain('suspicious');
  const told = await store.deps.db.outbox.findMany({ where: { key: orderId } });
  expect(JSON.stringify(told.map(({ payload }) => payload))).not.toContain('suspicious');
});

async function watched(actor: Actor, orderId: string): Promise<unknown> {
  return (await createOrderService(store.deps).watch(actor, { orderId })).snapshot();
}
