import { join } from 'node:path';
import { isPushcartError } from '@pushcart/client';
import pg from 'pg';
import { type BenchShop, openBenchShop } from '../measure/bench-shop.ts';
import { openStaff } from '../measure/shoppers.ts';
import { type Life, live } from './canary/life.ts';
import { CANARY_TEXTS, needlesOf } from './canary/needles.ts';
import { searchFiles } from './canary/search-files.ts';
import { listenToRedis } from './canary/search-redis.ts';
import { searchRows } from './canary/search-rows.ts';

export interface CanaryProof {
  /** Files below the data directory: tables, write-ahead log, logs, Redis. */
  readonly files: number;
  readonly bytes: number;
  readonly tables: number;
  readonly redisKeys: number;
  readonly redisMessages: number;
  /** Which text was found where in the clear. */
  readonly found: readonly string[];
  /** What the account's own export did not tell, and what was still told after the erasure. */
  readonly exportFaults: readonly string[];
}

/** Lets somebody unmistakable buy something, looks for them in all that is written, then has them erased. */
export async function proveCanary(progress: (text: string) => void): Promise<CanaryProof> {
  await using shop = await openBenchShop({ nodes: 1, progress });
  if (shop.redisUrl === null) throw new Error('There is no Redis to look into: put redis-server on PATH.');
  const needles = needlesOf(CANARY_TEXTS);
  await using redis = await listenToRedis(shop.redisUrl, needles);

  progress('The canary signs up, orders, pays and is delivered to');
  const life = await live(shop);
  progress('Looking through files, rows and Redis');
  const written = await searchAll(shop, redis);
  progress('The canary asks what is known, and to be forgotten');
  const exportFaults = await forget(shop, life);
  const afterwards = await searchAll(shop, redis);
  await life.canary.close();
  return { ...afterwards, found: [...new Set([...written.found, ...afterwards.found])], exportFaults };
}

type Redis = Awaited<ReturnType<typeof listenToRedis>>;

async function searchAll(shop: BenchShop, redis: Redis): Promise<Omit<CanaryProof, 'exportFaults'>> {
  await checkpoint(shop.databaseUrl);
  const needles = needlesOf(CANARY_TEXTS);
  // Provider, carrier and mail are other people's houses: the carrier has to know where the parcel goes.
  const others = join(shop.dataDir, 'shop', 'sandbox');
  const files = await searchFiles(shop.dataDir, needles, [others]);
  const rows = await searchRows(shop.databaseUrl, CANARY_TEXTS);
  const kept = await redis.search();
  const carriers = await searchFiles(others, needles);
  if (carriers.found.length === 0)
    throw new Error('Even the carrier does not know the canary: nothing was looked for.');
  return {
    files: files.files,
    bytes: files.bytes,
    tables: rows.tables,
    redisKeys: kept.keys,
    redisMessages: kept.messages,
    found: [...files.found, ...rows.found, ...kept.found],
  };
}

/** Brings everything that is in memory to the files. */
async function checkpoint(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('CHECKPOINT');
  await client.end();
}

async function forget({ urls: [url] }: BenchShop, { canary, orderId }: Life): Promise<readonly string[]> {
  const told = JSON.stringify(await canary.account.exportData.mutate({}));
  const untold = ['Featherstonehaugh-Canary', 'Kanarievogelgracht', orderId].filter((text) => !told.includes(text));
  await canary.account.erase.mutate({ confirm: 'erase' });

  const again = await canary.account.exportData.mutate({}).catch((error: unknown) => {
    if (isPushcartError(error)) return null;
    throw error;
  });
  const staff = await openStaff(url);
  const seen = JSON.stringify([
    again,
    await staff.order.get.query({ orderId }),
    await staff.order.listForStore.query({ limit: 50 }),
  ]);
  await staff.close();
  return [
    ...untold.map((text) => `The export does not tell of "${text}".`),
    ...CANARY_TEXTS.filter((text) => seen.includes(text)).map((text) => `"${text}" is told after the erasure.`),
  ];
}
