import { newKey } from '@pushcart/client';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { round } from '../measure/figures.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { buy, openGuest, openStaff, type Purchase, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { placeBare } from './bare-order.ts';

const IN_FLIGHT = [1, 8, 32];

/** Whole checkouts of new guests through the client, against the SQL function alone in the same database. */
export const checkout: Benchmark = {
  describes: 'checkouts/s through the client, against the bare SQL call',
  async run({ quick, progress }) {
    const seconds = quick ? 2 : 10;
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const purchases = await preparePurchases(url, quick ? 10 : 40);
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 32 });
    const samples: Record<string, number | string>[] = [];
    for (const inFlight of IN_FLIGHT) {
      let buyer = 0;
      const ours = await perSecond(inFlight, seconds, async () => {
        buyer += 1;
        const purchase = purchases[buyer % purchases.length];
        if (purchase !== undefined) await buyOnce(url, buyer + inFlight * 1_000_000, purchase);
      });
      const bare = await perSecond(inFlight, seconds, async () => {
        buyer += 1;
        const purchase = purchases[buyer % purchases.length];
        if (purchase !== undefined) await placeBare(pool, buyer, purchase);
      });
      samples.push({
        inFlight,
        checkoutsPerSecond: round(ours),
        bareCallsPerSecond: round(bare),
        ratio: round(ours / bare),
      });
      progress(`${inFlight} in flight: ${round(ours)} of ${round(bare)} a second`);
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
        variants: purchases.length,
        callsPerCheckout: 2,
        servers: 1,
        limitIs: 'place_order() over pg',
      },
    });
  },
};

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

async function perSecond(inFlight: number, seconds: number, act: () => Promise<void>): Promise<number> {
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
  return (done / (performance.now() - start)) * 1_000;
}
