import { newGuest } from '@pushcart/client';
import { afterAll, beforeAll, test } from 'vitest';
import { eventually } from './browser.ts';
import { startTestShop, type TestShop } from './harness.ts';

let shop: TestShop;

beforeAll(async () => {
  shop = await startTestShop({ nodes: 2, spawn: true });
}, 150_000);
afterAll(() => shop[Symbol.asyncDispose]());

test('the wall counts the visitors of two servers as they come, and forgets those of a killed one', async () => {
  const owner = await shop.staff('owner', 0);
  const counts: number[] = [];
  owner.client.metrics.watch.subscribe(
    {},
    {
      onData({ data: frame }) {
        if (frame.kind === 'snapshot') counts.push(frame.state.visitors.count);
        if (frame.kind === 'event' && frame.type === 'visitors.changed') counts.push(frame.data.visitors.count);
      },
    },
  );
  const variantIds = [shop.store.variantId];
  const look = (node: number, guest: string) =>
    shop.connect({ node, guest }).stock.watch.subscribe({ variantIds }, { onData: () => undefined });
  const withTwoTabs = newGuest();

  look(0, newGuest());
  look(1, withTwoTabs);
  look(1, withTwoTabs);
  await eventually(() => counts.at(-1) === 2, 15_000);
  await shop.nodes[1]?.stop('SIGKILL');

  await eventually(() => counts.at(-1) === 1, 45_000);
}, 90_000);
