import { newKey } from '@pushcart/client';
import pg from 'pg';
import { type BenchShop, openBenchShop } from '../measure/bench-shop.ts';
import { percentile, round } from '../measure/figures.ts';
import { inventShoppers } from './flash/invent-shoppers.ts';
import { openSale, startSale } from './flash/open-sale.ts';
import { judge } from './flash/verdict.ts';
import { createWaitingShopper, type Told, type WaitingShopper } from './flash/waiting-shopper.ts';

export interface FlashOptions {
  readonly shoppers: number;
  /** Fewer than shoppers, so that there are some who lose. */
  readonly units: number;
  readonly progress: (text: string) => void;
}

export interface FlashProof {
  readonly sold: number;
  readonly joinedPerSecond: number;
  /** From the start of the sale until its last unit was gone. */
  readonly soldOutAfterMs: number;
  /** From the moment the last unit went until everybody was told. */
  readonly allToldAfterMs: number;
  /** The same for those who got none. */
  readonly lostToldP50Ms: number;
  readonly lostToldP99Ms: number;
  /** Requests of all who waited between the start and the last result. */
  readonly requestsMeanwhile: number;
  readonly faults: readonly string[];
}

const JOINING_AT_ONCE = 24;
const START_IN_MS = 2_000;
const PATIENCE_MS = 120_000;

/** Lets a crowd wait for a few units on two servers, and holds the outcome against what each of them was told. */
export async function proveFlash(options: FlashOptions): Promise<FlashProof> {
  const { shoppers, units, progress } = options;
  await using shop = await openBenchShop({ nodes: 2, progress });
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 4 });
  const crowd: WaitingShopper[] = [];
  try {
    crowd.push(...(await gather(shop, pool, shoppers)));
    const joining = await openSale(shop.urls[0], pool, units);
    progress(`${shoppers} shoppers join for ${units} units`);
    const began = performance.now();
    await inTurns(crowd, (shopper) => shopper.join(joining, newKey()));
    const joinedPerSecond = shoppers / ((performance.now() - began) / 1_000);

    progress('All wait; the sale starts');
    const before = countRequests(crowd);
    const startsAt = await startSale(pool, joining.saleId, START_IN_MS);
    const told = await allTold(crowd);
    const requestsMeanwhile = countRequests(crowd) - before;

    progress('Holding what was told against what is');
    const { sold, soldOutAt, faults } = await judge(pool, shop.databaseUrl, { saleId: joining.saleId, units, told });
    const lost = told.filter(({ entry }) => entry.status === 'lost').map(({ at }) => at - soldOutAt);
    return {
      sold,
      joinedPerSecond: round(joinedPerSecond),
      soldOutAfterMs: soldOutAt - startsAt,
      allToldAfterMs: Math.max(...told.map(({ at }) => at)) - soldOutAt,
      lostToldP50Ms: percentile(lost, 0.5),
      lostToldP99Ms: percentile(lost, 0.99),
      requestsMeanwhile,
      faults: requestsMeanwhile === 0 ? faults : [...faults, `Those who waited asked ${requestsMeanwhile} times.`],
    };
  } finally {
    for (const shopper of crowd) await shopper[Symbol.asyncDispose]();
    await pool.end();
  }
}

async function gather(shop: BenchShop, pool: pg.Pool, count: number): Promise<readonly WaitingShopper[]> {
  const tokens = await inventShoppers(shop, pool, count);
  return tokens.map((token, index) => createWaitingShopper(shop.urls[index % shop.urls.length] ?? '', token));
}

async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) await work(item);
  };
  await Promise.all(Array.from({ length: JOINING_AT_ONCE }, worker));
}

const countRequests = (crowd: readonly WaitingShopper[]) => crowd.reduce((sum, one) => sum + one.requests(), 0);

/** Who is told nothing in time is left out, and found missing afterwards. */
async function allTold(crowd: readonly WaitingShopper[]): Promise<readonly Told[]> {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const over = new Promise<null>((resolve) => patience.addEventListener('abort', () => resolve(null)));
  const results = await Promise.all(crowd.map(({ told }) => Promise.race([told, over])));
  return results.filter((one) => one !== null);
}
