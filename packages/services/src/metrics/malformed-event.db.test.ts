import { append, createLocalBus, createLogReader, listSetAside, startRelay } from '@pushcart/realtime';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { METRICS_READER, projectMetrics } from './project-metrics.ts';

let store: TestStore;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => store[Symbol.asyncDispose]());

const AT = '2026-03-01T10:00:00.000Z';
const MALFORMED: readonly unknown[] = [
  null,
  {},
  'order.paid',
  { type: 'order.paid', at: 'some day', revenue: null },
  { type: 'order.paid', revenue: { amount: 100, currency: 'EUR' } },
  { type: 'order.paid', at: AT, revenue: { amount: 'much', currency: 'EUR' } },
  { type: 'order.paid', at: AT, revenue: { amount: 0.5, currency: 'EUR' } },
  { type: 'order.paid', at: AT, revenue: { amount: '100', currency: 'EUR' } },
  { type: 'order.paid', at: AT, revenue: {} },
  { type: 'order.paid', at: AT },
];

test('events that make no sense are set aside one by one, and those around them are counted once', async () => {
  const paid = { type: 'order.paid', at: AT, revenue: { amount: 100, currency: 'EUR' } };
  const payloads = [paid, ...MALFORMED.flatMap((payload) => [payload, paid])];
  const news = { topic: `store:${store.storeId}:orders`, key: 'order', version: 1, type: 'order.paid' };
  await store.deps.db.$transaction((tx) =>
    append(
      tx,
      payloads.map((payload) => ({ ...news, payload })),
    ),
  );
  const bus = createLocalBus();
  const { databaseUrl } = store;
  const relay = startRelay({ databaseUrl, bus, stateTopics: ['store:%:metrics'] });

  const reader = createLogReader({ databaseUrl, bus, name: METRICS_READER, handle: projectMetrics, retryMs: 5 });

  await vi.waitFor(() => expect(reader.stats().position).toBeGreaterThanOrEqual(payloads.length), 20_000);
  await reader.close();
  await relay.close();
  const aside = await listSetAside(databaseUrl);
  expect(aside.map(({ event }) => event.payload)).toEqual(MALFORMED);
  const day = await store.deps.db.storeMetric.findFirstOrThrow({ where: { storeId: store.storeId, period: 'day' } });
  expect(day).toMatchObject({ paid: MALFORMED.length + 1, revenue: BigInt(100 * (MALFORMED.length + 1)) });
});
