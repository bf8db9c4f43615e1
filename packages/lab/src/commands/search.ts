import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBenchShop } from '../measure/bench-shop.ts';
import { openGuest, openStaff } from '../measure/shoppers.ts';
import { emptyStore, importSet } from '../relevance/import-set.ts';
import { readLines, type SetQuery } from '../relevance/read-set.ts';
import { runQueries } from '../relevance/run-queries.ts';
import type { SetProduct } from '../relevance/set-product.ts';
import { slugAt } from '../relevance/to-csv.ts';
import { type Command, textOf, UsageError } from './command.ts';

/** What the search finds in a set of products that somebody has judged. */
export const search: Command = {
  describes:
    'brings a set of products into a shop of its own and writes down what its search finds for a list of queries',
  options: {
    set: { help: 'a folder with products.jsonl.gz and queries.dev.jsonl.gz' },
    queries: { help: 'other queries of the same form' },
    out: { help: 'where the results go, a JSON object a query', fallback: 'run.jsonl' },
  },
  async run(values, progress) {
    const set = textOf(values, 'set');
    if (set === undefined) throw new UsageError('--set names the folder of the set.');
    const out = textOf(values, 'out') ?? 'run.jsonl';
    const products = await readLines<SetProduct>(join(set, 'products.jsonl.gz'));
    const queries = await readLines<SetQuery>(textOf(values, 'queries') ?? join(set, 'queries.dev.jsonl.gz'));
    await using shop = await openBenchShop({ nodes: 1, progress });
    const [url] = shop.urls;
    const staff = await openStaff(url);
    await emptyStore(staff);
    const startedAt = performance.now();
    await importSet(staff, products, progress);
    const importSeconds = (performance.now() - startedAt) / 1_000;
    progress(`${products.length} products were imported and indexed in ${importSeconds.toFixed(1)} s`);
    const shopper = openGuest(url);
    const idOf = new Map(products.map(({ id }, place) => [slugAt(place), String(id)]));
    const { lines, p50, p95 } = await runQueries(shopper, queries, (slug) => idOf.get(slug));
    await Promise.all([staff.close(), shopper.close(), writeFile(out, `${lines.join('\n')}\n`)]);
    const text = `${lines.length} queries: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms over HTTP. Results: ${out}`;
    progress(text);
    return { ok: true, text, figures: { products: products.length, queries: lines.length, importSeconds, p50, p95 } };
  },
};
