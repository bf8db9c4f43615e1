import { catalogue, createAssortment } from '@pushcart/demo/generate';
import { rebuildSearch } from '@pushcart/services';
import { createImporter } from '@pushcart/services/import';
import type pg from 'pg';
import type { BenchShop } from '../measure/bench-shop.ts';
import { createMeter } from '../populate/meter.ts';

const AT_ONCE = 2_000;
const SEED = 1;

/** Puts so many products into the shop and its index, series of those that it has. Returns their English names. */
export async function addProducts(
  shop: Pick<BenchShop, 'databaseUrl' | 'secrets'>,
  pool: pg.Pool,
  count: number,
  progress: (text: string) => void,
): Promise<readonly string[]> {
  const { PII_KEYS: piiKeys = '', BLIND_INDEX_KEY: blindIndexKey = '', SIGNING_KEY: signingKey = '' } = shop.secrets;
  const importer = createImporter({ databaseUrl: shop.databaseUrl, secrets: { piiKeys, blindIndexKey, signingKey } });
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM stores');
  const originals = catalogue.products.length;
  const assortment = createAssortment(catalogue, originals + count, SEED, new Date());
  const meter = createMeter('Products', count, progress);
  const names: string[] = [];
  for (let from = originals; from < assortment.count; from += AT_ONCE) {
    const products = assortment.products(from, from + AT_ONCE);
    await importer.products(rows[0]?.id ?? '', products);
    names.push(...products.map(({ name }) => name.en));
    meter.add(products.length);
  }
  await importer.close();
  await indexAll(shop.databaseUrl, assortment.count, progress);
  progress('Gathering statistics');
  await pool.query('VACUUM (ANALYZE)');
  return names;
}

async function indexAll(databaseUrl: string, count: number, progress: (text: string) => void): Promise<void> {
  const meter = createMeter('Search index', count, progress);
  let indexed = 0;
  await rebuildSearch({
    databaseUrl,
    onProgress({ done }) {
      meter.add(done - indexed);
      indexed = done;
    },
  });
}
