import { newKey } from '@pushcart/client';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { median, round } from '../measure/figures.ts';
import { cpuSeconds } from '../measure/process-cost.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { buy, openGuest, openStaff, type Purchase, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { placeBare } from './bare-order.ts';

const IN_FLIGHT = [1, 8, 32];
const ROUNDS = 3;

/** Whole checkouts of new guests through the client, against the SQL function alone in the same database. */
export const checkout: Benchmark = {
  describes: 'checkouts/s through the client, against the bare SQL call',
  async run({ quick, progress }) {
    const seconds = quick ? 1 : 5;
    const warmUpCheckouts = quick ? 800 : 3_000;
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const [server] = shop.pids;
    const purchases = await preparePurchases(url, quick ? 10 : 40);
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 32 });
    let buyer = 0;
    const buying = (act: (buyer: number, purchase: Purchase) => Promise<unknown>) => async () => {
      buyer += 1;
      const purchase = purchases[buyer % purchases.length];
      if (purchase !== undefined) await act(buyer, purchase);
    };
    const ours = buying((buyer, purchase) => buyOnce(url, buyer, purchase));
    const bare = buying((buyer, purchase) => placeBare(pool, buyer, purchase));

    progress('Warming up: code that has just started is still being compiled');
    await times(8, warmUpCheckouts, ours);
    await perSecond(8, 1, bare);
    const samples: Sample[] = [];
    for (const inFlight of IN_FLIGHT) {
      const sample = await compare({ inFlight, seconds, server, ours, bare });
      samples.push(sample);
      progress(`${inFlight} in flight: ${sample.checkoutsPerSecond} of ${sample.bareCallsPerSecond} a second`);
    }
    await pool.end();
    const last = samples.at(-1);
    return createReport({
      name: 'checkout',
      figure: Number(last?.checkoutsPerSecond),
      limit: Number(last?.bareCallsPerSecond),
      unit: 'checkouts/s at 32 in flight',
      samples,
      settings: {
        seconds,
        rounds: ROUNDS,
        warmUpCheckouts,
        variants: purchases.length,
        callsPerCheckout: 2,
        servers: 1,
        limitIs: 'place_order() over pg',
      },
    });
  },
};

type Sample = Readonly<Record<string, number>>;

interface Comparison {
  readonly inFlight: number;
  readonly seconds: number;
  /** Process id. */
  readonly server: number;
  readonly ours: () => Promise<void>;
  readonly bare: () => Promise<void>;
}

/** Both in turns, so that what else the machine does meanwhile slows both. The processor times say where a checkout's goes. */
async function compare({ inFlight, seconds, server, ours, bare }: Comparison): Promise<Sample> {
  const rounds = { ours: [] as number[], bare: [] as number[] };
  const cost = { checkouts: 0, serverSeconds: 0, clientSeconds: 0 };
  for (let turn = 0; turn < ROUNDS; turn++) {
    const before = { server: await cpuSeconds(server), client: await cpuSeconds(process.pid) };
    const { rate, done } = await perSecond(inFlight, seconds, ours);
    cost.serverSeconds += (await cpuSeconds(server)) - before.server;
    cost.clientSeconds += (await cpuSeconds(process.pid)) - before.client;
    cost.checkouts += done;
    rounds.ours.push(rate);
    rounds.bare.push((await perSecond(inFlight, seconds, bare)).rate);
  }
  return {
    inFlight,
    checkoutsPerSecond: round(median(rounds.ours)),
    bareCallsPerSecond: round(median(rounds.bare)),
    ratio: round(median(rounds.ours) / median(rounds.bare)),
    serverCpuMs: round((cost.serverSeconds / cost.checkouts) * 1_000),
    clientCpuMs: round((cost.clientSeconds / cost.checkouts) * 1_000),
  };
}

const PLENTY = 1_000_000;

async function preparePurchases(url: string, count: number): Promise<readonly Purchase[]> {
  const staff = await openStaff(url);
  const purchases: Purchase[] = [];
  for (const { variantId, warehouseId } of await someVariants(url, count)) {
    await staff.inventory.adjust.mutate({ variantId, warehouseId, delta: PLENTY, cause: 'Benchmark', key: newKey() });
    purchases.push(await preparePurchase(url, variantId));
  }
  await staff.close();
  return purchases;
}

async function buyOnce(url: string, buyer: number, purchase: Purchase): Promise<void> {
  const guest = openGuest(url);
  await buy(guest, buyer, purchase);
  await guest.close();
}

async function times(inFlight: number, count: number, act: () => Promise<void>): Promise<void> {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await act();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

async function perSecond(
  inFlight: number,
  seconds: number,
  act: () => Promise<void>,
): Promise<{ readonly rate: number; readonly done: number }> {
  const end = performance.now() + seconds * 1_000;
  let done = 0;
  const worker = async () => {
    while (performance.now() < end) {
      await act();
      done += 1;
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, worker));
  return { rate: (done / (performance.now() - start)) * 1_000, done };
}
