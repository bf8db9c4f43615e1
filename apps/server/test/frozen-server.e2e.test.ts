import { newKey, type StockFrame } from '@pushcart/client';
import { test } from 'vitest';
import { eventually } from './browser.ts';
import { startTestShop } from './harness.ts';
import type { SpawnedNode } from './node.ts';

test('a server that is frozen is not taken for a live one, and is followed again once it goes on', async () => {
  await using shop = await startTestShop({ spawn: true, stock: 100 });
  const owner = await shop.staff('owner');
  const node = shop.nodes[0] as SpawnedNode;
  const client = shop.connect();
  const frames: StockFrame[] = [];
  client.stock.watch.subscribe({ variantIds: [shop.store.variantId] }, { onData: ({ data }) => frames.push(data) });
  await eventually(() => frames.length > 0);

  node.freeze();
  await eventually(() => client.connection.state === 'reconnecting', 18_000);
  await eventually(() => client.connection.state === 'offline', 10_000);
  node.thaw();

  await eventually(() => client.connection.state === 'live', 15_000);
  const { variantId, warehouseId } = shop.store;
  await owner.client.inventory.adjust.mutate({ variantId, warehouseId, delta: -1, cause: 'counted', key: newKey() });
  await eventually(() => frames.some((frame) => frame.kind === 'event' && frame.data.level.available === 99), 15_000);
}, 90_000);
