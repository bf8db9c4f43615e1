import { setTimeout as sleep } from 'node:timers/promises';
import { newKey } from '@pushcart/client';
import { checkDatabase, type Violation } from '@pushcart/services';
import pg from 'pg';
import { type BenchShop, openBenchShop } from '../measure/bench-shop.ts';
import { openStaff, type Purchase, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { createMeter } from '../populate/meter.ts';
import { buyImpatiently, type Story } from './checkouts/buyer.ts';
import { readJournal } from './checkouts/journal.ts';
import { judge } from './checkouts/verdict.ts';

export interface CheckoutsOptions {
  readonly count: number;
  readonly progress: (text: string) => void;
}

export interface CheckoutsProof {
  readonly orders: number;
  /** Payments the provider's own journal took money for. */
  readonly charges: number;
  /** Servers ended by kill -9 while the checkouts went on. */
  readonly kills: number;
  /** Sends nobody answered. */
  readonly lost: number;
  readonly perSecond: number;
  readonly faults: readonly string[];
  readonly violations: readonly Violation[];
}

const AT_ONCE = 12;
const VARIANTS = 20;
const SETTLES_WITHIN_MS = 120_000;
const POLL_MS = 500;

/** Sends every checkout three times to two servers that are killed meanwhile, and counts orders and charges. */
export async function proveCheckouts({ count, progress }: CheckoutsOptions): Promise<CheckoutsProof> {
  await using shop = await openBenchShop({ nodes: 2, progress });
  const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 2 });
  pool.on('error', () => {});
  try {
    const since = new Date();
    const purchases = await preparePurchases(shop.urls[0], count);
    const startedAt = performance.now();
    const { stories, kills } = await sendAll(shop, purchases, count, progress);
    const perSecond = count / ((performance.now() - startedAt) / 1_000);

    progress('Waiting for the last callbacks');
    await untilPaid(pool, count);
    const journal = await readJournal(shop.payments, shop.secrets.PAYMENT_SECRET_KEY, since);
    const verdict = await judge(pool, stories, journal);
    progress('Checking every invariant');
    const violations = await checkDatabase(shop.databaseUrl, { isServed: true });
    return {
      ...verdict,
      kills,
      lost: stories.reduce((sum, { lost }) => sum + lost, 0),
      perSecond: Number(perSecond.toPrecision(3)),
      violations,
    };
  } finally {
    await pool.end();
  }
}

async function preparePurchases(url: string, count: number): Promise<readonly Purchase[]> {
  const staff = await openStaff(url);
  const purchases: Purchase[] = [];
  for (const { variantId, warehouseId } of await someVariants(url, VARIANTS)) {
    await staff.inventory.adjust.mutate({ variantId, warehouseId, delta: count, cause: 'Proof', key: newKey() });
    purchases.push(await preparePurchase(url, variantId));
  }
  await staff.close();
  return purchases;
}

/** After a third of the checkouts one server is killed, after two thirds the other. */
async function sendAll(
  shop: BenchShop,
  purchases: readonly Purchase[],
  count: number,
  progress: (text: string) => void,
): Promise<{ readonly stories: readonly Story[]; readonly kills: number }> {
  const meter = createMeter('Checkouts', count, progress);
  const killsAt = [Math.ceil(count / 3), Math.ceil((2 * count) / 3)];
  const stories: Story[] = [];
  let kills = 0;
  const buyers = Array.from({ length: count }, (_, index) => index).values();
  const buyAll = async () => {
    for (const buyer of buyers) {
      const purchase = purchases[buyer % purchases.length];
      if (purchase === undefined) throw new Error('There is nothing to buy.');
      stories.push(await buyImpatiently(turned(shop.urls, buyer), `buyer-${buyer}`, purchase));
      meter.add(1);
      if (stories.length !== killsAt[kills]) continue;
      progress(`kill -9 of server ${kills + 1}`);
      await shop.kill(kills);
      kills += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, buyAll));
  return { stories, kills };
}

/** Every other buyer comes to the second server first. */
function turned(urls: BenchShop['urls'], buyer: number): BenchShop['urls'] {
  const [first, ...others] = urls;
  const [second] = others;
  return buyer % 2 === 0 || second === undefined ? urls : [second, first];
}

async function untilPaid(pool: pg.Pool, count: number): Promise<void> {
  const deadline = Date.now() + SETTLES_WITHIN_MS;
  while (Date.now() < deadline) {
    const { rows } = await pool.query<{ paid: number; waiting: number }>(
      `SELECT count(*) FILTER (WHERE status = 'paid')::int AS paid, (SELECT count(*)::int FROM outbox) AS waiting FROM orders`,
    );
    if (rows[0]?.paid === count && rows[0].waiting === 0) return;
    await sleep(POLL_MS);
  }
}
