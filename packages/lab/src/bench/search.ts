import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { percentile, round } from '../measure/figures.ts';
import { cpuSeconds } from '../measure/process-cost.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { openGuest } from '../measure/shoppers.ts';
import { measureFreshness } from './freshness.ts';
import { addProducts } from './many-products.ts';
import { peakRss } from './responsiveness.ts';
import { beginningsOf, queriesFrom } from './search-queries.ts';

const IN_FLIGHT = 8;
const SHOWN = 24;
const WARM_UP = 64;
/** Asked one after the other: how long an answer takes where nobody else asks. */
const FEW = 200;

/** The search procedure of a shop with many products, over HTTP. */
export const search: Benchmark = {
  describes: 'searches/s with 8 in flight at 100,000 products (or --products), against a bare SELECT of as many rows',
  async run({ quick, products = quick ? 2_000 : 100_000, progress }) {
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const [server] = shop.pids;
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: IN_FLIGHT });
    const names = await addProducts(shop, pool, products, progress);
    const queries = queriesFrom(names, quick ? 200 : 2_000);
    const shopper = openGuest(url);
    const steps: readonly (readonly [
      step: string,
      ask: (query: string) => Promise<unknown>,
      asked: readonly string[],
    ])[] = [
      ['search', (query) => shopper.catalog.list.query({ query, limit: SHOWN }), queries],
      ['suggest', (prefix) => shopper.catalog.suggest.query({ prefix, locale: 'en' }), beginningsOf(queries)],
      ['facets', (query) => shopper.catalog.facets.query({ query }), queries],
      ['facets of all', () => shopper.catalog.facets.query({}), queries.slice(0, WARM_UP)],
    ];
    const samples: Sample[] = [];
    for (const [step, ask, asked] of steps) {
      progress(`${asked.length} × ${step}`);
      samples.push(await measure(step, server, ask, asked));
      const few = asked.slice(-FEW);
      samples.push(await timed(`${step}, one at a time`, ask, few, 1));
    }
    progress('Changes, until they are found');
    const freshness = await measureFreshness(url);
    const bare = await measureBare(pool, queries.length);
    await shopper.close();
    const { rows } = await pool.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
    await pool.end();
    const serverRssMb = round((await peakRss(server)) / 1e6);
    const { heapUsed, external } = await shop.held(0);
    return createReport({
      name: 'search',
      figure: samples[0]?.perSecond ?? 0,
      limit: bare.perSecond,
      unit: `searches/s with ${IN_FLIGHT} in flight`,
      samples: [...samples, ...freshness, { ...bare }],
      settings: {
        products,
        inFlight: IN_FLIGHT,
        shown: SHOWN,
        serverRssMb,
        serverHeldMb: round((heapUsed + external) / 1e6),
        databaseMb: round(Number(rows[0]?.bytes) / 1e6),
      },
    });
  },
};

type Sample = {
  readonly step: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
};

/** Asks everything once, so many at a time as are in flight. Times are in milliseconds. */
async function timed(
  step: string,
  ask: (query: string) => Promise<unknown>,
  asked: readonly string[],
  inFlight = IN_FLIGHT,
): Promise<Sample> {
  const times: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      for (let query = asked[next++]; query !== undefined; query = asked[next++]) {
        const askedAt = performance.now();
        await ask(query);
        times.push(performance.now() - askedAt);
      }
    }),
  );
  const perSecond = round((times.length / (performance.now() - startedAt)) * 1_000);
  const at = (share: number) => round(percentile(times, share));
  return { step, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function measure(
  step: string,
  server: number,
  ask: (query: string) => Promise<unknown>,
  asked: readonly string[],
): Promise<Sample & { readonly serverCpuMs: number }> {
  for (let n = 0; n < WARM_UP; n += IN_FLIGHT) await Promise.all(asked.slice(0, IN_FLIGHT).map(ask));
  const cpu = await cpuSeconds(server);
  const sample = await timed(step, ask, asked);
  return { ...sample, serverCpuMs: round((((await cpuSeconds(server)) - cpu) * 1_000) / asked.length) };
}

/** What the database gives without us: as many products by their keys. */
async function measureBare(pool: pg.Pool, count: number): Promise<Sample> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM products ORDER BY md5(id::text) LIMIT $1', [SHOWN]);
  const ids = rows.map(({ id }) => id);
  const text = 'SELECT * FROM products WHERE id = ANY ($1::uuid[])';
  const ask = () => pool.query({ name: 'bare', text, values: [ids] });
  return timed(
    'bare SELECT',
    ask,
    Array.from({ length: count }, () => ''),
  );
}
