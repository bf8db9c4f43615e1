import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bareTables } from '../migrations/bare-tables.ts';
import { migrate } from '../migrations/migrate.ts';
import { prismaDir } from '../paths.ts';
import { type ArchiveEntry, readArchive } from './archive.ts';
import { MANIFEST, type Manifest, MEDIA, requireManifest, SUMMARY, type Summary, TABLES } from './manifest.ts';

export interface LoadOptions {
  /** An empty database. */
  readonly databaseUrl: string;
  /** Where pictures go; null leaves them in the archive. */
  readonly mediaDir: string | null;
  readonly file: string;
  /** The key that opens it: `AGE-SECRET-KEY-1…`. */
  readonly identity: string;
  readonly progress?: (text: string) => void;
}

export interface LoadReport extends Summary {
  readonly takenAt: string;
}

/**
 * Fills an empty database from an archive and brings it to the present migrations. What was spoiled or cut off, or has another number of
 * rows than it says, fails; the database is then of no use and is to be dropped.
 */
export async function loadArchive(options: LoadOptions): Promise<LoadReport> {
  const { databaseUrl, file, identity, progress = () => {} } = options;
  const entries = readArchive(file, identity);
  const first = await entries.next();
  if (first.done || first.value.name !== MANIFEST) throw new Error(`${file} is no backup of a shop.`);
  const manifest = await requireManifest(first.value.bytes.toString(), prismaDir);
  await migrate(databaseUrl, { only: manifest.migrations });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'pushcart restore' });
  await client.connect();
  try {
    await client.query('SET statement_timeout = 0; SET transaction_timeout = 0; SET lock_timeout = 0');
    const summary = await fill(client, manifest, entries, options);
    await beginNewHistory(client, summary);
    await client.query('ANALYZE');
    progress('Migrating to the present');
    await migrate(databaseUrl);
    return { ...summary, takenAt: manifest.takenAt };
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  { tables, partitions }: Manifest,
  entries: AsyncIterator<ArchiveEntry>,
  { mediaDir, progress = () => {} }: LoadOptions,
): Promise<Summary> {
  const whole = tables.filter(({ name }) => !partitions.some(({ parent }) => parent === name));
  const bare = await bareTables(
    client,
    whole.map(({ name }) => pg.escapeIdentifier(name)),
  );
  const each = tables.map(({ name }) => pg.escapeIdentifier(name));
  for (const name of each) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${each.join(', ')}`);
  for (const { name, parent, bound } of partitions) {
    const [child, above] = [name, parent].map(pg.escapeIdentifier);
    await client.query(`CREATE TABLE IF NOT EXISTS ${child} PARTITION OF ${above} ${bound}`);
  }
  const summary = await copyIn({ client, tables, mediaDir, progress }, entries);
  await bare.restore(progress);
  for (const name of each) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  return summary;
}

interface Loading {
  readonly client: pg.Client;
  readonly tables: Manifest['tables'];
  readonly mediaDir: string | null;
  readonly progress: (text: string) => void;
}

async function copyIn(loading: Loading, entries: AsyncIterator<ArchiveEntry>): Promise<Summary> {
  const rows = new Map<string, number>();
  let summary: Summary | null = null;
  const next = async () => (await entries.next()).value as ArchiveEntry | undefined;
  let entry = await next();
  while (entry !== undefined) {
    const table = tableOf(entry);
    if (table === null) {
      if (entry.name === SUMMARY) summary = JSON.parse(entry.bytes.toString());
      else if (entry.name.startsWith(MEDIA)) await keepPicture(loading.mediaDir, entry);
      entry = await next();
    } else {
      loading.progress(`Table ${table}`);
      const copied: Copied = await copyTable(loading, table, entry, next);
      rows.set(table, copied.rows);
      entry = copied.next;
    }
  }
  if (summary === null) throw new Error('This backup has no end: it was cut off while it was made.');
  for (const [table, count] of Object.entries(summary.rows)) {
    if ((rows.get(table) ?? 0) === count) continue;
    throw new Error(`Of ${count} rows of ${table} ${rows.get(table) ?? 0} came back.`);
  }
  return summary;
}

interface Copied {
  readonly rows: number;
  readonly next: ArchiveEntry | undefined;
}

/** Copies the blocks of a table, which stand one behind the other; a block may end within a row. */
async function copyTable(
  { client, tables }: Loading,
  table: string,
  first: ArchiveEntry,
  next: () => Promise<ArchiveEntry | undefined>,
): Promise<Copied> {
  let entry: ArchiveEntry | undefined = first;
  async function* blocks() {
    for (; entry !== undefined && tableOf(entry) === table; entry = await next()) yield entry.bytes;
  }
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const stream = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${list}) FROM STDIN`));
  await pipeline(Readable.from(blocks()), stream);
  return { rows: stream.rowCount ?? 0, next: entry };
}

function tableOf({ name }: ArchiveEntry): string | null {
  return name.startsWith(TABLES) ? (name.split('/')[1] ?? null) : null;
}

async function keepPicture(mediaDir: string | null, { name, bytes }: ArchiveEntry): Promise<void> {
  if (mediaDir === null) return;
  await mkdir(mediaDir, { recursive: true });
  await writeFile(join(mediaDir, basename(name)), bytes);
}

/** Cursors of clients speak of what came after the backup, which has never been now: they begin again with a snapshot. */
async function beginNewHistory(client: pg.Client, { sequences }: Summary): Promise<void> {
  for (const [name, last] of Object.entries(sequences)) {
    await client.query('SELECT setval($1::regclass, $2::bigint)', [pg.escapeIdentifier(name), last]);
  }
  await client.query('UPDATE log_state SET epoch = substr(md5(gen_random_uuid()::text), 1, 8)');
}
