import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bus, createBus, startRelay } from '@pushcart/realtime';
import { migrate, startStack } from '@pushcart/stack';
import pg from 'pg';
import { median, round } from '../measure/figures.ts';
import { cpuSeconds } from '../measure/process-cost.ts';
import { type Benchmark, createReport } from '../measure/report.ts';

const BATCH = 1_000;
const POLL_MS = 5;

/** Events from the outbox into the log and onto the bus, against a bare move of the same rows from one table to another. */
export const relay: Benchmark = {
  describes: 'events/s from outbox to log and bus, against a bare INSERT … SELECT',
  async run({ quick, progress }) {
    const events = quick ? 5_000 : 60_000;
    const rounds = quick ? 1 : 5;
    const dataDir = await mkdtemp(join(tmpdir(), 'pushcart-bench-'));
    const stack = await startStack({ dataDir, log: progress });
    try {
      if (stack.redisUrl === null) throw new Error('This benchmark needs Redis: see docs/operations.md.');
      await migrate(stack.databaseUrl);
      const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 2 });
      const bus = createBus({ redisUrl: stack.redisUrl, onError: (error) => progress(String(error)) });
      await bus.subscribe('bench', () => {}).ready;
      await pool.query('CREATE TABLE bare_log (LIKE event INCLUDING ALL)');
      await measureRelay(stack.databaseUrl, pool, bus, BATCH);

      const samples: Record<string, number>[] = [];
      for (let n = 0; n < rounds; n++) {
        const ours = await measureRelay(stack.databaseUrl, pool, bus, events);
        const bare = await measureBare(pool, events);
        samples.push({ ...ours, bareEventsPerSecond: bare });
        progress(`Round ${n + 1}: ${ours.eventsPerSecond} of ${bare} events/s`);
      }
      await bus.close();
      await pool.end();
      return createReport({
        name: 'relay',
        figure: median(samples.map((sample) => Number(sample.eventsPerSecond))),
        limit: median(samples.map((sample) => Number(sample.bareEventsPerSecond))),
        unit: 'events/s',
        samples,
        settings: {
          events,
          rounds,
          batch: BATCH,
          limitIs: 'WITH moved AS (DELETE …) INSERT … SELECT, a thousand rows each',
        },
      });
    } finally {
      await stack.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  },
};

/** What a shop's checkouts append: of each six, two of an order's own topics, one of its store's and three of state topics. */
async function fillOutbox(pool: pg.Pool, events: number): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (topic, key, version, type, payload)
     SELECT CASE n % 6 WHEN 0 THEN 'order:' || id WHEN 1 THEN 'order:' || id WHEN 2 THEN 'store:one:orders'
         WHEN 3 THEN 'cart:' || id WHEN 4 THEN 'variant:' || n % 600 ELSE 'store:one:stock' END,
       CASE WHEN n % 6 < 4 THEN id::text ELSE 'key-' || n END, n, 'bench.happened',
       jsonb_build_object('type', 'bench.happened', 'id', id, 'text', repeat('x', 200))
     FROM generate_series(1, $1) AS n, LATERAL (SELECT md5((n / 6)::text || $2)::uuid AS id) AS named`,
    [events, String(Math.random())],
  );
  await pool.query('VACUUM ANALYZE outbox');
  await pool.query('CHECKPOINT');
}

async function measureRelay(databaseUrl: string, pool: pg.Pool, bus: Bus, events: number) {
  await fillOutbox(pool, events);
  const before = { cpu: await cpuSeconds(process.pid), told: toldOn(bus), at: performance.now() };
  const stateTopics = ['cart:%', 'variant:%', 'store:%:stock'];
  const running = startRelay({ databaseUrl, bus, stateTopics, batchSize: BATCH });
  // Each event is told once, and after each batch that the log has grown.
  const isDone = () => {
    const { moved, batches } = running.stats();
    return moved >= events && toldOn(bus) - before.told >= events + batches;
  };
  while (!isDone()) await wait(POLL_MS);
  const seconds = (performance.now() - before.at) / 1_000;
  const cpu = (await cpuSeconds(process.pid)) - before.cpu;
  await running.close();
  return { eventsPerSecond: round(events / seconds), relayCpuMicros: round((cpu / events) * 1e6) };
}

function toldOn(bus: Bus): number {
  const { published, publishFailures } = bus.stats();
  return published + publishFailures;
}

async function measureBare(pool: pg.Pool, events: number): Promise<number> {
  await fillOutbox(pool, events);
  const start = performance.now();
  for (let moved = 0; moved < events; ) {
    const { rowCount } = await pool.query({
      name: 'bare-move',
      text: `WITH moved AS (DELETE FROM outbox WHERE id IN (SELECT id FROM outbox ORDER BY id LIMIT $1) RETURNING *)
        INSERT INTO bare_log (position, topic, seq, kind, key, version, type, payload, recorded_at)
        SELECT id, topic, id, 'log', key, version, type, payload, created_at FROM moved`,
      values: [BATCH],
    });
    moved += rowCount ?? 0;
  }
  return round(events / ((performance.now() - start) / 1_000));
}
