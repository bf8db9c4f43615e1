import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestStore, type TestStore } from '../testing/test-store.ts';
import { createMetricsService } from './index.ts';
import type { MetricsService } from './metrics-service.ts';

let store: TestStore;
let metrics: MetricsService;
beforeAll(async () => {
  store = await createTestStore();
  metrics = createMetricsService(store.deps);
});
afterAll(() => store[Symbol.asyncDispose]());

const note = (process: string, count?: number) =>
  metrics.notePresence({ process, visitors: new Map(count === undefined ? [] : [[store.storeId, count]]) });

const visitors = async () => (await metrics.wall(await store.staff('analyst'))).visitors;

async function lastTold() {
  const [last] = await store.deps.db.outbox.findMany({
    where: { topic: `store:${store.storeId}:metrics` },
    orderBy: { id: 'desc' },
    take: 1,
  });
  return last?.payload;
}

const toldCount = () => store.deps.db.outbox.count({ where: { topic: `store:${store.storeId}:metrics` } });

test('the visitors of all processes add up, and each change of the sum is told once', async () => {
  const [one, two] = [randomUUID(), randomUUID()];

  await Promise.all([note(one, 3), note(two, 2)]);
  const shown = await visitors();
  const told = await toldCount();
  await note(one, 3);

  expect(shown.count).toBe(5);
  expect(await lastTold()).toEqual({ type: 'visitors.changed', visitors: shown });
  expect(await toldCount()).toBe(told);
  await Promise.all([note(one), note(two)]);
});

test('a process whose visitors have gone counts no more', async () => {
  const process = randomUUID();
  await note(process, 4);

  await note(process);

  expect(await visitors()).toMatchObject({ count: 0 });
  expect(await lastTold()).toMatchObject({ visitors: { count: 0 } });
});

test('what a killed process has said is dropped by the next that speaks', async () => {
  const [killed, alive] = [randomUUID(), randomUUID()];
  await note(killed, 7);
  await note(alive, 1);
  await store.deps.db.$executeRaw`
    UPDATE visitor_counts SET seen_at = seen_at - interval '16 seconds' WHERE process = ${killed}::uuid`;

  await note(alive, 1);

  expect((await visitors()).count).toBe(1);
  expect(await store.deps.db.visitorCount.count({ where: { process: killed } })).toBe(0);
});
