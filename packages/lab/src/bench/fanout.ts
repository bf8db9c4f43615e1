import pg from 'pg';
import { WebSocket } from 'ws';
import { startBareServer } from '../measure/bare-server.ts';
import { type BenchShop, openBenchShop } from '../measure/bench-shop.ts';
import { median, round } from '../measure/figures.ts';
import { cpuSeconds } from '../measure/process-cost.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { buy, openGuest, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { type SocketLoad, startSocketLoad } from '../measure/socket-load.ts';
import { ANSWERS_PER_SUBSCRIPTION, liveUrl, subscribeMessage } from './subscription.ts';

const PAYLOAD = 'x'.repeat(220);

interface Round {
  readonly deliveriesPerSecond: number;
  readonly cpuMicrosPerDelivery: number;
}

/** One event to N sockets that watch the same order, against a bare loop that sends one buffer to as many. */
export const fanout: Benchmark = {
  describes: '1 event to N sockets: deliveries/s against a bare ws loop',
  async run({ quick, progress }) {
    const sockets = quick ? 100 : 1_000;
    const events = quick ? 50 : 200;
    const rounds = quick ? 1 : 5;
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const order = await placeOrder(url);
    // First: what a storm of events left behind would be taken for memory the sockets gave back.
    const idle = await idleMemory(shop, quick ? 200 : 2_000, progress);
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });

    progress(`Opening ${sockets} sockets on each side`);
    await using ours = startSocketLoad();
    const hello = [subscribeMessage(1, 'order.watch', { orderId: order.orderId, token: order.accessToken })];
    const plan = { url: liveUrl(url), hello };
    await ours.open(
      Array.from({ length: sockets }, () => plan),
      ANSWERS_PER_SUBSCRIPTION,
    );
    await using bare = await startBareServer();
    await using theirs = startSocketLoad();
    await theirs.open(
      Array.from({ length: sockets }, () => ({ url: bare.url, hello: [] })),
      0,
    );
    const sample = await sampleFrame(pool, url, order);

    const samples: Record<string, number | string>[] = [];
    for (let n = 0; n < rounds; n++) {
      const own = await measure(ours, shop.pids[0], sockets * events, (text) =>
        tell(pool, order.orderId, text, events),
      );
      const limit = await measure(theirs, bare.pid, sockets * events, async (text) =>
        bare.send(sample.replace(PAYLOAD, `${text}${PAYLOAD}`), events),
      );
      samples.push(roundSample('pushcart', own), roundSample('bare loop', limit));
      progress(`Round ${n + 1}: ${round(own.deliveriesPerSecond)} of ${round(limit.deliveriesPerSecond)} deliveries/s`);
    }
    await pool.end();
    const rate = (side: string) =>
      median(samples.filter((s) => s.side === side).map((s) => Number(s.deliveriesPerSecond)));
    return createReport({
      name: 'fanout',
      figure: rate('pushcart'),
      limit: rate('bare loop'),
      unit: 'deliveries/s',
      samples: [...samples, idle],
      settings: {
        sockets,
        events,
        rounds,
        frameBytes: sample.length,
        limitIs: 'ws.send of one buffer to every socket',
      },
    });
  },
};

function roundSample(side: string, { deliveriesPerSecond, cpuMicrosPerDelivery }: Round) {
  return {
    side,
    deliveriesPerSecond: round(deliveriesPerSecond),
    cpuMicrosPerDelivery: round(cpuMicrosPerDelivery),
  };
}

async function placeOrder(url: string) {
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  const guest = openGuest(url);
  const order = await buy(guest, 1, await preparePurchase(url, variant.variantId));
  await guest.close();
  return order;
}

let said = 0;

async function measure(
  load: SocketLoad,
  pid: number,
  deliveries: number,
  start: (text: string) => Promise<void>,
): Promise<Round> {
  said += 1;
  const text = `round-${said}-`;
  const received = load.receive(text, deliveries);
  const before = await cpuSeconds(pid);
  await start(text);
  const { firstAt, lastAt } = await received;
  const cpu = (await cpuSeconds(pid)) - before;
  return {
    deliveriesPerSecond: (deliveries / (lastAt - firstAt)) * 1_000,
    cpuMicrosPerDelivery: (cpu / deliveries) * 1e6,
  };
}

/** Events as a use case would append them, all in one transaction. */
async function tell(pool: pg.Pool, orderId: string, text: string, events: number): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (topic, key, version, type, payload)
     SELECT 'order:' || $1, $1, n + 1000, 'order.packed',
       jsonb_build_object('type', 'order.packed', 'orderId', $1::text, 'version', n + 1000, 'status', 'packed',
                          'actor', 'staff', 'at', now(), 'note', $2::text)
     FROM generate_series(1, $3) AS n`,
    [orderId, `${text}${PAYLOAD}`, events],
  );
}

/** One frame as it goes out, so that the bare loop sends as many bytes. */
async function sampleFrame(
  pool: pg.Pool,
  url: string,
  order: { orderId: string; accessToken: string },
): Promise<string> {
  const socket = new WebSocket(liveUrl(url));
  await new Promise((resolve) => socket.once('open', resolve));
  const frame = new Promise<string>((resolve) =>
    socket.on('message', (message: Buffer) => message.includes(PAYLOAD) && resolve(message.toString())),
  );
  socket.send(subscribeMessage(1, 'order.watch', { orderId: order.orderId, token: order.accessToken }));
  await tell(pool, order.orderId, '', 1);
  const text = await frame;
  socket.close();
  return text;
}

/**
 * KiB that the server holds for each idle socket that watches three topics: what is resident after its garbage is collected, before
 * and after so many sockets. Some are opened first, for what a server makes once and keeps.
 */
async function idleMemory(shop: BenchShop, sockets: number, progress: (text: string) => void) {
  progress(`Measuring the memory of ${sockets} idle sockets`);
  const [url] = shop.urls;
  const variants = await someVariants(url, 3);
  const hello = variants.map(({ variantId }, n) => subscribeMessage(n + 1, 'stock.watch', { variantIds: [variantId] }));
  const plans = (count: number) => Array.from({ length: count }, () => ({ url: liveUrl(url), hello }));
  await using idle = startSocketLoad();
  await idle.open(plans(sockets / 10), 3 * ANSWERS_PER_SUBSCRIPTION);
  const before = await shop.held(0);
  await idle.open(plans(sockets), 3 * ANSWERS_PER_SUBSCRIPTION);
  const after = await shop.held(0);
  const each = (bytes: number) => round(bytes / sockets / 1024);
  return {
    side: 'idle socket, 3 subscriptions',
    sockets,
    memoryKiB: each(after.rss - before.rss),
    heapKiB: each(after.heapUsed - before.heapUsed),
    externalKiB: each(after.external - before.external),
  };
}
