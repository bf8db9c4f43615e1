import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openBenchShop } from '../measure/bench-shop.ts';
import { buy, openGuest, openStaff, preparePurchase, someVariants } from '../measure/shoppers.ts';
import { createMeter } from '../populate/meter.ts';
import { copyRival } from './export/copy-rival.ts';
import { type Filled, fillLog } from './export/fill-log.ts';
import { type Ran, runExport } from './export/run-export.ts';
import { SOURCE_SUMS } from './export/source-answers.ts';
import { type Answer, askSource, judgeAnswers, judgeEvents, openFiles } from './export/verdict.ts';

export interface ExportOptions {
  /** So many events are told to others. */
  readonly events: number;
  /** How often the export into NDJSON is killed. */
  readonly kills: number;
  readonly progress: (text: string) => void;
}

/** An export in one format. */
export interface Exported extends Ran {
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
}

export interface ExportProof {
  readonly log: Filled;
  readonly parquet: Exported;
  readonly ndjson: Exported;
  /** The same rows by COPY, as compressed CSV. */
  readonly copy: { readonly seconds: number; readonly bytes: number };
  readonly answers: readonly Answer[];
  readonly faults: readonly string[];
}

/** A week of a store's events is exported by the program that people have, killed on the way, and held against the log it came from. */
export async function proveExport({ events, kills, progress }: ExportOptions): Promise<ExportProof> {
  await using shop = await openBenchShop({ nodes: 1, roles: 'api', progress });
  const client = new pg.Client({ connectionString: shop.databaseUrl });
  await client.connect();
  const directory = await mkdtemp(join(tmpdir(), 'pushcart-export-'));
  try {
    const [url] = shop.urls;
    const apiKey = await makeKey(url);
    const log = await invent(client, await placeOrder(url), events, progress);
    const source = await askSource(client, SOURCE_SUMS);
    const run = async (
      format: 'parquet' | 'ndjson',
      killed: number,
    ): Promise<Exported & { faults: readonly string[] }> => {
      progress(`Exporting as ${format}`);
      const folder = join(directory, format, 'events');
      const ran = await runExport({ url, apiKey, folder, format, kills: killed, head: log.rows, progress });
      using files = await openFiles(join(directory, format), format);
      progress(`Took ${ran.seconds.toFixed(1)} s; counting what is in the files`);
      return { ...ran, ...(await judgeEvents(files, source)), ...(await sizeOf(folder)) };
    };
    const { faults, ...parquet } = await run('parquet', 0);
    progress('Copying the same rows out of the database');
    const copy = await copyRival(client, join(directory, 'copy.csv.gz'));
    progress(`Took ${copy.seconds.toFixed(1)} s`);
    progress('Asking the questions of the documentation');
    using files = await openFiles(join(directory, 'parquet'), 'parquet');
    const { answers, faults: answered } = await judgeAnswers(files, client);
    const { faults: otherFaults, ...ndjson } = await run('ndjson', kills);
    return { log, parquet, ndjson, copy, answers, faults: [...faults, ...answered, ...otherFaults] };
  } finally {
    await client.end();
    await rm(directory, { recursive: true, force: true });
  }
}

/** As whoever exports every hour has it. */
async function makeKey(url: string): Promise<string> {
  const staff = await openStaff(url);
  const scopes = ['metrics.read', 'orders.read', 'stock.read'] as const;
  const { secret } = await staff.apiKey.create.mutate({
    name: 'Export',
    scopes: [...scopes],
    days: 1,
    callsPerMinute: 6_000,
  });
  await staff.close();
  return secret;
}

async function placeOrder(url: string): Promise<string> {
  const [variant] = await someVariants(url, 1);
  if (variant === undefined) throw new Error('The demo store sells nothing.');
  const guest = openGuest(url);
  const { orderId } = await buy(guest, 0, await preparePurchase(url, variant.variantId));
  await guest.close();
  return orderId;
}

async function invent(client: pg.Client, orderId: string, told: number, progress: (text: string) => void) {
  progress('Inventing a week of trade');
  let meter: ReturnType<typeof createMeter> | undefined;
  const onWritten = (rows: number, of: number) => {
    meter ??= createMeter('Log', of, progress);
    meter.add(rows);
  };
  return fillLog(client, { told, orderId, onWritten });
}

async function sizeOf(folder: string): Promise<{ files: number; bytes: number }> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(parquet|gz)$/.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
