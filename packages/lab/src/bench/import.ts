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
  describes: 'products/s by a file through the client, against a bare INSERT of the same rows',
  async run({ quick, progress }) {
    const products = quick ? 5_000 : 100_000;
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const [server] = shop.pids;
    const staff = await openStaff(url);
    const pool = new pg.Pool({ connectionString: shop.databaseUrl, max: 1 });
    const attributes = await makeAttributes(staff);
    const slugs = (await staff.catalog.categories.query()).map(({ slug }) => slug);

    const pings = startPings(url);
    const cpu = await cpuSeconds(server);
    const startedAt = performance.now();
    const { id: importId } = await staff.productFile.create.mutate({
      fileName: 'products.csv',
      key: crypto.randomUUID(),
    });
    let [position, characters] = [0, 0];
    for (const text of productFile(products, attributes, slugs)) {
      await staff.productFile.addPart.mutate({ importId, position, text });
      position += 1;
      characters += text.length;
    }
    const sentAt = performance.now();
    const until = async (wanted: 'checked' | 'done') => {
      for (;;) {
        const file = await staff.productFile.get.query({ importId });
        progress(`${file.status}: ${file.done} of ${file.total}`);
        if (file.status === wanted) return file;
        if (file.status === 'failed') throw new Error(JSON.stringify(file.errors));
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    };
    await staff.productFile.check.mutate({ importId });
    const checked = await until('checked');
    if (checked.created !== products) throw new Error(JSON.stringify(checked));
    const checkedAt = performance.now();
    await staff.productFile.run.mutate({ importId });
    await until('done');
    const doneAt = performance.now();
    const { longestMs, p99Ms } = await pings.stop();
    const sample = {
      sendSeconds: round((sentAt - startedAt) / 1_000),
      checkSeconds: round((checkedAt - sentAt) / 1_000),
      runSeconds: round((doneAt - checkedAt) / 1_000),
      serverCpuSeconds: round((await cpuSeconds(server)) - cpu),
      longestWaitMs: round(longestMs),
      p99WaitMs: round(p99Ms),
      peakRssMb: round((await peakRss(server)) / 1e6),
    };
    progress('The same rows into bare tables');
    const bareSeconds = await insertBare(pool);
    await pool.end();
    await staff.close();
    return createReport({
      name: 'import',
      figure: round(products / ((doneAt - startedAt) / 1_000)),
      limit: round(products / bareSeconds),
      unit: 'products/s from the first part sent to the last product there',
      samples: [{ ...sample, bareSeconds: round(bareSeconds) }],
      settings: {
        products,
        characters,
        parts: position,
        attributes: attributes.length,
        servers: 1,
        limitIs: 'INSERT … SELECT without any index',
      },
    });
  },
};
