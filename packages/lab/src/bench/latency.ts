import { setTimeout as sleep } from 'node:timers/promises';
import { createBus, wake } from '@pushcart/realtime';
import pg from 'pg';
import { createClient } from 'redis';
import { startBareServer } from '../measure/bare-server.ts';
import { openBenchShop } from '../measure/bench-shop.ts';
import { percentile, round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { type SomeVariant, someVariants } from '../measure/shoppers.ts';
import { startSocketLoad } from '../measure/socket-load.ts';
import { ANSWERS_PER_SUBSCRIPTION, liveUrl, subscribeMessage } from './subscription.ts';

const TOPICS_PER_SOCKET = 3;
const EVENTS_PER_SECOND = 200;

/** From the commit in PostgreSQL to the client, against a commit followed by a bare Redis message to a bare socket. */
export const latency: Benchmark = {
  describes: 'commit to client, 500 sockets × 3 topics at 200 events/s',
  async run({ quick, progress }) {
    const sockets = quick ? 50 : 500;
    const seconds = quick ? 3 : 20;
    await using shop = await openBenchShop({ nodes: 1, progress });
    if (shop.redisUrl === null) throw new Error('This benchmark needs Redis: see docs/operations.md.');
    const [url] = shop.urls;
    const variants = await someVariants(url, 250);
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 4 });
    const bus = createBus({ redisUrl: shop.redisUrl, onError: (error) => progress(String(error)) });

    progress(`Opening ${sockets} sockets`);
    await using load = startSocketLoad();
    await load.open(
      Array.from({ length: sockets }, (_, socket) => ({
        url: liveUrl(url),
        hello: Array.from({ length: TOPICS_PER_SOCKET }, (_, n) => {
          const variant = variants[(socket * TOPICS_PER_SOCKET + n) % variants.length];
          return subscribeMessage(n + 1, 'stock.watch', { variantIds: [variant?.variantId] });
        }),
      })),
      TOPICS_PER_SOCKET * ANSWERS_PER_SUBSCRIPTION,
    );
    const watchers = countWatchers(sockets, variants.length);
    const events = seconds * EVENTS_PER_SECOND;
    const expected = Array.from({ length: events }, (_, n) => watchers[n % variants.length] ?? 0).reduce(
      (a, b) => a + b,
    );

    const received = load.receive('bench-', expected);
    await pace(events, async (n) => {
      const variant = variants[n % variants.length];
      if (variant !== undefined) await commitNews(pool, variant, n);
      wake(bus);
    });
    const ours = (await received).delaysMs;
    const limit = await measureBare(shop.redisUrl, pool, sockets, quick ? 3 : 10, progress);
    await pool.end();
    await bus.close();
    return createReport({
      name: 'latency',
      figure: round(percentile(ours, 0.5)),
      limit: round(percentile(limit, 0.5)),
      unit: 'ms from commit to client, p50',
      samples: [
        {
          side: 'pushcart',
          p50: round(percentile(ours, 0.5)),
          p99: round(percentile(ours, 0.99)),
          deliveries: ours.length,
        },
        {
          side: 'bare',
          p50: round(percentile(limit, 0.5)),
          p99: round(percentile(limit, 0.99)),
          deliveries: limit.length,
        },
      ],
      settings: {
        sockets,
        topicsPerSocket: TOPICS_PER_SOCKET,
        eventsPerSecond: EVENTS_PER_SECOND,
        seconds,
        limitIs: 'commit, PUBLISH, ws.send',
      },
    });
  },
};

function countWatchers(sockets: number, variants: number): readonly number[] {
  const watchers = new Array<number>(variants).fill(0);
  for (let n = 0; n < sockets * TOPICS_PER_SOCKET; n++) watchers[n % variants] = (watchers[n % variants] ?? 0) + 1;
  return watchers;
}

async function pace(events: number, act: (n: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  const acts: Promise<void>[] = [];
  for (let n = 0; n < events; n++) {
    const wait = start + (n * 1_000) / EVENTS_PER_SECOND - performance.now();
    if (wait > 0) await sleep(wait);
    acts.push(act(n));
  }
  await Promise.all(acts);
}

/** A level as the stock functions tell it, with the time in it: just before the commit is asked for, so that it is part of the delay. */
async function commitNews(pool: pg.Pool, { variantId, warehouseId }: SomeVariant, n: number): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (topic, key, version, type, payload)
     VALUES ('variant:' || $1::text, $2, $3::int, 'stock.changed', jsonb_build_object('type', 'stock.changed', 'mark', $4::text,
       'level', jsonb_build_object('variantId', $1, 'warehouseId', $2::text, 'available', 1, 'version', $3)))`,
    [variantId, warehouseId, 1_000_000 + n, `bench-@${performance.timeOrigin + performance.now()}@`],
  );
}

async function measureBare(
  redisUrl: string,
  pool: pg.Pool,
  sockets: number,
  seconds: number,
  progress: (text: string) => void,
): Promise<readonly number[]> {
  progress('Measuring the bare way');
  await using bare = await startBareServer();
  await bare.relay(redisUrl, 'bench');
  await using load = startSocketLoad();
  const perEvent = Math.max(1, Math.round((sockets * TOPICS_PER_SOCKET) / 250));
  await load.open(
    Array.from({ length: perEvent }, () => ({ url: bare.url, hello: [] })),
    0,
  );
  const publisher = createClient({ url: redisUrl });
  await publisher.connect();
  const events = seconds * EVENTS_PER_SECOND;
  const received = load.receive('bench-', events * perEvent);
  await pace(events, async (n) => {
    const stamp = `bench-@${performance.timeOrigin + performance.now()}@`;
    await pool.query(
      `INSERT INTO outbox (topic, key, version, type, payload) VALUES ('bench', 'bench', $1, 'bench', '{}')`,
      [n],
    );
    await publisher.publish('bench', stamp);
  });
  const { delaysMs } = await received;
  publisher.destroy();
  return delaysMs;
}
