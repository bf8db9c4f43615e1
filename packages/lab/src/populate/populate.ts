import {
  catalogue,
  createAssortment,
  DEMO_MERCHANT,
  DEMO_PACKER,
  DEMO_SHOPPER,
  inventPastAtSize,
  toStoreImport,
} from '@pushcart/demo/generate';
import { createImporter, type Importer } from '@pushcart/services/import';
import { bareTables } from '@pushcart/stack';
import pg from 'pg';
import { createMeter } from './meter.ts';
import type { Target } from './target.ts';

export interface PopulateOptions {
  readonly products: number;
  readonly orders: number;
  readonly seed: number;
  readonly progress: (text: string) => void;
}

export interface Populated {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  readonly bytes: number;
  readonly seconds: Readonly<Record<'catalogue' | 'past' | 'indexes', number>>;
}

const PRODUCTS_AT_ONCE = 2_000;

/** What a past fills, a table each of millions of rows. */
const PAST_TABLES = [
  'orders',
  'order_lines',
  'order_history',
  'payments',
  'shipments',
  'shipment_lines',
  'tracking_events',
  'stock_movements',
  'reservations',
  'reviews',
];

/** Fills a database with a store of this size and a year of its trade. */
export async function populate(
  target: Pick<Target, 'databaseUrl' | 'secrets'>,
  options: PopulateOptions,
): Promise<Populated> {
  const importer = createImporter(target);
  const client = new pg.Client({ connectionString: target.databaseUrl });
  await client.connect();
  try {
    const now = new Date();
    const assortment = createAssortment(catalogue, options.products, options.seed, now);
    const startedAt = performance.now();
    const storeId = await fillStore(importer, assortment, options, now);
    const stockedAt = performance.now();
    const bare = await bareTables(client, PAST_TABLES);
    await fillPast(importer, storeId, assortment, options, now);
    const tradedAt = performance.now();
    await bare.restore(options.progress);
    options.progress('Gathering statistics');
    await client.query('VACUUM (ANALYZE)');
    const endedAt = performance.now();
    return {
      ...(await measure(client)),
      seconds: {
        catalogue: (stockedAt - startedAt) / 1_000,
        past: (tradedAt - stockedAt) / 1_000,
        indexes: (endedAt - tradedAt) / 1_000,
      },
    };
  } finally {
    await client.end();
    await importer.close();
  }
}

type Assortment = ReturnType<typeof createAssortment>;

async function fillStore(
  importer: Importer,
  assortment: Assortment,
  { progress }: PopulateOptions,
  now: Date,
): Promise<string> {
  const { storeId } = await importer.store({ ...toStoreImport(catalogue, now), products: [] });
  const meter = createMeter('Products', assortment.count, progress);
  for (let from = 0; from < assortment.count; from += PRODUCTS_AT_ONCE) {
    const products = assortment.products(from, from + PRODUCTS_AT_ONCE);
    await importer.products(storeId, products);
    meter.add(products.length);
  }
  return storeId;
}

async function fillPast(
  importer: Importer,
  storeId: string,
  assortment: Assortment,
  { orders, seed, progress }: PopulateOptions,
  now: Date,
): Promise<void> {
  const accountIds = new Map<string, string>();
  await importer.accounts(storeId, [
    { ...DEMO_SHOPPER, locale: 'en', role: null, createdAt: now },
    { ...DEMO_MERCHANT, locale: 'zh-CN', role: 'owner', createdAt: now },
    { ...DEMO_PACKER, locale: 'en', role: 'packer', createdAt: now },
  ]);
  const past = await importer.openPast(storeId, accountIds);
  const meter = createMeter('Orders', orders, progress);
  for (const { accounts, ...piece } of inventPastAtSize(catalogue, assortment, { seed, now, orders })) {
    for (const [email, id] of await importer.accounts(storeId, accounts)) accountIds.set(email, id);
    await past.add(piece);
    meter.add(piece.orders.length);
  }
  progress('Levels, figures, sales and stars');
  await past.finish();
}

const COUNTED = [...PAST_TABLES, 'products', 'variants', 'stock_levels', 'accounts', 'store_metrics'];

async function measure(client: pg.Client): Promise<Pick<Populated, 'rows' | 'bytes'>> {
  const rows: Record<string, number> = {};
  for (const table of COUNTED) {
    const counted = await client.query<{ count: string }>(`SELECT count(*) FROM ${pg.escapeIdentifier(table)}`);
    rows[table] = Number(counted.rows[0]?.count);
  }
  const size = await client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes');
  return { rows, bytes: Number(size.rows[0]?.bytes) };
}
