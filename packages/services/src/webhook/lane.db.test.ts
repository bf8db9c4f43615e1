import { expect, test } from 'vitest';
import { placeOrder } from '../testing/make-order.ts';
import { makeWebhook, writeTold } from '../testing/make-webhook.ts';
import { createTestStore } from '../testing/test-store.ts';
import { letGo, takeEndpoints } from './lane.ts';

test('endpoints that always have something due take turns', async () => {
  await using store = await createTestStore({ stock: 5 });
  const endpoints = [];
  for (const name of ['a', 'b', 'c']) endpoints.push(await makeWebhook(store, `https://${name}.example/hooks`));
  await placeOrder(store.deps, store.guest(), { variantId: store.variantId });
  await writeTold(store);

  const served: string[] = [];
  for (let turn = 0; turn < 6; turn += 1) {
    store.clock.advance(1_000);
    for (const id of await takeEndpoints(store.deps, 1)) {
      served.push(id);
      await letGo(store.deps, id);
    }
  }

  expect(served).toHaveLength(6);
  expect(new Set(served.slice(0, 3))).toEqual(new Set(endpoints.map(({ endpoint }) => endpoint.id)));
  expect(served.slice(3)).toEqual(served.slice(0, 3));
});
