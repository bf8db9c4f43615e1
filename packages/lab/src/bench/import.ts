import { setTimeout as wait } from 'node:timers/promises';
import { newKey, type Pushcart } from '@pushcart/client';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { round } from '../measure/figures.ts';
import { cpuSeconds } from '../measure/process-cost.ts';
import { type Benchmark, createReport } from '../measure/report.ts';
import { openStaff } from '../measure/shoppers.ts';
import { insertBare } from './bare-products.ts';
import { makeAttributes, productFile } from './made-products.ts';
import { peakRss, startPings } from './responsiveness.ts';

const POLL_MS = 250;

/** A file of products as staff bring it in: sent in parts, checked, brought in. */
export const importProducts: Benchmark = {
  describes: 'products/s by a file through the client until they are found, against a bare INSERT of the same rows',
  async run({ quick, products = quick ? 5_000 : 100_000, progress }) {
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const [server] = shop.pids;
    const staff = await openStaff(url);
    const attributes = await makeAttributes(staff);
    const slugs = (await staff.catalog.categories.query()).map(({ slug }) => slug);
    const { id: importId } = await staff.productFile.create.mutate({ fileName: 'products.csv', key: newKey() });
    const reach = (status: 'checked' | 'done') => until(staff, importId, status, progress);

    const { documents: before } = await staff.search.status.query();
    const pings = startPings(url);
    const send = await costOf(server, () => sendParts(staff, importId, productFile(products, attributes, slugs)));
    const check = await costOf(server, async () => {
      await staff.productFile.check.mutate({ importId });
      await reach('checked');
    });
    const run = await costOf(server, async () => {
      await staff.productFile.run.mutate({ importId });
      await reach('done');
    });
    const index = await costOf(server, () => untilIndexed(staff, before + products, progress));
    const { longestMs, p99Ms } = await pings.stop();
    const peakRssMb = round((await peakRss(server)) / 1e6);
    const { created, refused } = await staff.productFile.get.query({ importId });
    if (created !== products) throw new Error(`${created} products were made and ${refused} refused.`);
    await staff.close();
    progress('The same rows into bare tables');
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 });
    const bareSeconds = await insertBare(pool);
    await pool.end();
    return createReport({
      name: 'import',
      figure: round(products / (send.seconds + check.seconds + run.seconds + index.seconds)),
      limit: round(products / bareSeconds),
      unit: 'products/s from the first part sent until the last product is found',
      samples: [
        { step: 'send', ...send },
        { step: 'check', ...check },
        { step: 'run', ...run },
        { step: 'index the rest', ...index },
        {
          step: 'all',
          longestWaitMs: round(longestMs),
          p99WaitMs: round(p99Ms),
          peakRssMb,
          bareSeconds: round(bareSeconds),
        },
      ],
      settings: { products, attributes: attributes.length, servers: 1, limitIs: 'INSERT … SELECT without any index' },
    });
  },
};

/** What a step takes: seconds, and processor time of the server. */
async function costOf(server: number, step: () => Promise<void>) {
  const [cpu, startedAt] = [await cpuSeconds(server), performance.now()];
  await step();
  return {
    seconds: round((performance.now() - startedAt) / 1_000),
    serverCpuSeconds: round((await cpuSeconds(server)) - cpu),
  };
}

async function sendParts(staff: Pushcart, importId: string, parts: Iterable<string>): Promise<void> {
  let position = 0;
  for (const text of parts) {
    await staff.productFile.addPart.mutate({ importId, position, text });
    position += 1;
  }
}

/** The index follows while products come in; this waits for what it lags behind. */
async function untilIndexed(staff: Pushcart, wanted: number, progress: (text: string) => void): Promise<void> {
  for (;;) {
    const { documents, waiting } = await staff.search.status.query();
    progress(`index: ${documents} of ${wanted}, ${waiting} wait`);
    if (documents >= wanted && waiting === 0) return;
    await wait(POLL_MS);
  }
}

async function until(
  staff: Pushcart,
  importId: string,
  status: 'checked' | 'done',
  progress: (text: string) => void,
): Promise<void> {
  for (;;) {
    const file = await staff.productFile.get.query({ importId });
    progress(`${file.status}: ${file.done} of ${file.total}`);
    if (file.status === status) return;
    if (file.status === 'failed') throw new Error(JSON.stringify(file.errors));
    await wait(POLL_MS);
  }
}
