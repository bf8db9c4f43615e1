import { createLocalBus, createLogReader, startRelay } from '@pushcart/realtime';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newKey, placeOrder } from '../testing/make-order.ts';
import { makeWebhook } from '../testing/make-webhook.ts';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../testing/webhook-receiver.ts';
import { createWebhookService } from './index.ts';
import { WEBHOOKS_READER, writeDeliveries } from './write-deliveries.ts';

let store: TestStore;
let receiver: WebhookReceiver;
beforeEach(async () => {
  store = await createTestStore({ stock: 50 });
  receiver = await startWebhookReceiver();
});
afterEach(async () => {
  await receiver[Symbol.asyncDispose]();
  await store[Symbol.asyncDispose]();
});

const order = () => placeOrder(store.deps, store.guest(), { variantId: store.variantId });

/** What runs in a worker: the relay, the reader of the log and the sender. */
function startWorking() {
  const { databaseUrl } = store;
  const relay = startRelay({ databaseUrl, bus: createLocalBus(), stateTopics: ['store:%:stock'] });
  const reader = createLogReader({ databaseUrl, name: WEBHOOKS_READER, pollMs: 50, handle: writeDeliveries });
  const webhook = createWebhookService(store.deps);
  return {
    webhook,
    /** Waits until so many were taken. */
    taken: (count: number) =>
      vi.waitFor(
        async () => {
          await webhook.sendDue();
          expect(receiver.taken().length).toBeGreaterThanOrEqual(count);
        },
        { timeout: 20_000, interval: 100 },
      ),
    async [Symbol.asyncDispose]() {
      await webhook.stopSending();
      await reader.close();
      await relay.close();
    },
  };
}

test('a replay posts what was posted before under the same ids, and what nobody had asked for until then', async () => {
  // Events carry the time of the database.
  store.clock.advance(Date.now() + 60_000 - store.clock.now().getTime());
  await using work = startWorking();
  const first = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  for (let count = 0; count < 3; count += 1) await order();
  await work.taken(3);
  const ids = receiver.taken().map(({ id }) => id);

  const again = { endpointId: first.endpoint.id, from: { position: 0 }, key: newKey() };
  expect(await work.webhook.countReplay(first.actor, again)).toEqual({ count: 3 });
  expect(await work.webhook.replay(first.actor, again)).toEqual({ count: 3 });
  expect(await work.webhook.replay(first.actor, again)).toEqual({ count: 3 });
  await work.taken(6);
  expect(
    receiver
      .taken()
      .slice(3)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());

  const second = await makeWebhook(store, receiver.url, { types: ['order.placed', 'stock.changed'] });
  const since = new Date(Date.now() - 600_000);
  const { count } = await work.webhook.replay(second.actor, {
    endpointId: second.endpoint.id,
    from: { since },
    key: newKey(),
  });
  expect(count).toBeGreaterThan(3);
  await work.taken(6 + count);
  expect(
    new Set(
      receiver
        .taken()
        .slice(6)
        .map(({ id }) => id),
    ),
  ).toEqual(new Set([...ids, ...newIds()]));
  const positions = Number((await store.deps.db.logState.findFirstOrThrow()).position);
  const later = { endpointId: second.endpoint.id, from: { position: positions } };
  expect(await work.webhook.countReplay(second.actor, later)).toEqual({ count: 0 });
}, 60_000);

const newIds = () =>
  receiver
    .taken()
    .filter(({ body }) => body.type === 'stock.changed')
    .map(({ id }) => id);

test('a replay that would have to look through too much of the log is refused, not cut short', async () => {
  // Events carry the time of the database.
  store.clock.advance(Date.now() + 60_000 - store.clock.now().getTime());
  await using work = startWorking();
  const { endpoint, actor } = await makeWebhook(store, receiver.url, { types: ['order.placed'] });
  await order();
  await work.taken(1);
  const topic = `store:${store.storeId}:reviews`;
  await store.deps.db.$executeRaw`
    INSERT INTO event (position, topic, seq, kind, key, version, type, payload, recorded_at)
    SELECT 1000000 + n, ${topic}, n, 'log', 'x', 0, 'review.else', '{}', now() FROM generate_series(1, 40001) n`;
  const from = (position: number) => ({ endpointId: endpoint.id, from: { position } });

  await expect(work.webhook.countReplay(actor, from(0))).rejects.toMatchObject({
    reason: 'INVALID_INPUT',
    details: { field: 'from' },
  });
  expect(await work.webhook.countReplay(actor, from(1_030_000))).toEqual({ count: 0 });
}, 60_000);
