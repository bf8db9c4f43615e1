import { reasonOf } from '@pushcart/client';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { percentile, round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { buy, openGuest, type Purchase, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { stockUp } from '../measure/stock-up.ts';
import { placeBare } from './bare-order.ts';

const IN_FLIGHT = 64;

interface Outcome {
  readonly sold: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly seconds: number;
  /** Until the last unit was gone. */
  readonly soldOutAfter: number;
  readonly latenciesMs: readonly number[];
}

/** 500 units of one thing, 5,000 buyers, two server processes: exactly 500 are sold, and how fast. */
export const hotsku: Benchmark = {
  describes: '500 units, 5,000 buyers on two servers',
  async run({ quick, progress }) {
    const units = quick ? 20 : 500;
    const buyers = units * 10;
    await using shop = await openBenchShop({ nodes: 2, progress });
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 20 });
    const purchase = await stockUp(shop.urls[0], pool, units);
    progress(`${buyers} buyers want ${units} units`);
    const outcome = await rush(shop.urls, purchase, buyers);
    const { rows } = await pool.query<{ on_hand: number; reserved: number; orders: number }>(
      `SELECT sum(on_hand)::int AS on_hand, sum(reserved)::int AS reserved,
         (SELECT count(*)::int FROM order_lines WHERE variant_id = $1) AS orders
       FROM stock_levels WHERE variant_id = $1`,
      [purchase.variantId],
    );
    const left = rows[0];
    if (outcome.sold !== units || left?.orders !== units || left.reserved !== units || left.on_hand !== units) {
      throw new Error(`Sold ${outcome.sold} of ${units}: ${JSON.stringify({ left, refused: outcome.refused })}`);
    }
    const bare = await bareRate(shop.urls[0], pool, quick ? 200 : 2_000);
    await pool.end();
    return createReport({
      name: 'hotsku',
      figure: round(units / outcome.soldOutAfter),
      limit: round(bare),
      unit: 'orders/s until sold out',
      samples: [
        {
          sold: outcome.sold,
          ...outcome.refused,
          soldOutAfterSeconds: round(outcome.soldOutAfter),
          answersPerSecond: round(buyers / outcome.seconds),
          p50Ms: round(percentile(outcome.latenciesMs, 0.5)),
          p99Ms: round(percentile(outcome.latenciesMs, 0.99)),
        },
      ],
      settings: {
        units,
        buyers,
        servers: 2,
        inFlight: IN_FLIGHT,
        limitIs: 'place_order() over 20 pg connections, one variant',
      },
    });
  },
};

async function rush(urls: readonly string[], purchase: Purchase, buyers: number): Promise<Outcome> {
  const refused: Record<string, number> = {};
  const latenciesMs: number[] = [];
  let [sold, next, soldOutAt] = [0, 0, 0];
  const start = performance.now();
  const worker = async () => {
    while (next < buyers) {
      const buyer = next++;
      const guest = openGuest(urls[buyer % urls.length] ?? '');
      const began = performance.now();
      try {
        await buy(guest, buyer, purchase);
        sold += 1;
        soldOutAt = performance.now();
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === null) throw error;
        refused[reason] = (refused[reason] ?? 0) + 1;
      }
      latenciesMs.push(performance.now() - began);
      await guest.close();
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker));
  const seconds = (performance.now() - start) / 1_000;
  return { sold, refused, seconds, soldOutAfter: (soldOutAt - start) / 1_000, latenciesMs };
}

async function bareRate(url: string, pool: pg.Pool, orders: number): Promise<number> {
  const [, variant] = await someVariants(url, 4);
  if (variant === undefined) throw new Error('The demo store sells too little.');
  await pool.query(`SELECT change_stock($1, $2, $3, 'adjust', NULL, 'Benchmark')`, [
    variant.variantId,
    variant.warehouseId,
    orders,
  ]);
  const purchase = await preparePurchase(url, variant.variantId);
  let next = 0;
  const start = performance.now();
  const worker = async () => {
    while (next < orders) await placeBare(pool, 10_000_000 + next++, purchase);
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  return (orders / (performance.now() - start)) * 1_000;
}
