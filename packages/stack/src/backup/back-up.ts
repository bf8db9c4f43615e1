import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type AddEntry, writeArchive } from './archive.ts';
import { appliedMigrations, type BackupTable, readSequences, takeInventory } from './inventory.ts';
import { FORMAT, MANIFEST, type Manifest, MEDIA, SUMMARY, type Summary, TABLES } from './manifest.ts';

export interface BackupOptions {
  readonly databaseUrl: string;
  /** Where pictures lie; null when they are kept elsewhere. */
  readonly mediaDir: string | null;
  readonly file: string;
  /** Who can read it: `age1…`. */
  readonly recipient: string;
  readonly progress?: (text: string) => void;
}

export interface BackupReport extends Summary {
  readonly takenAt: string;
  readonly bytes: number;
}

const BLOCK_BYTES = 4 * 1024 * 1024;

/** Writes all rows as they were at one moment, and all pictures, while the shop sells. Nobody waits for it. */
export async function backUp(options: BackupOptions): Promise<BackupReport> {
  const { databaseUrl, mediaDir, file, recipient, progress = () => {} } = options;
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'pushcart backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await client.query('SET LOCAL statement_timeout = 0; SET LOCAL transaction_timeout = 0');
    const manifest = await describe(client);
    const rows: Record<string, number> = {};
    let summary: Summary = { rows, sequences: {}, pictures: 0 };
    await writeArchive(file, recipient, async (add) => {
      await add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
      for (const [index, table] of manifest.tables.entries()) {
        rows[table.name] = await copyOut(client, table, add);
        progress(`Table ${index + 1} of ${manifest.tables.length}: ${table.name}, ${rows[table.name]} rows`);
      }
      const pictures = mediaDir === null ? 0 : await addPictures(mediaDir, add);
      progress(`${pictures} pictures`);
      // A sequence knows no snapshot: read last, it is past every row above.
      summary = { rows, sequences: await readSequences(client), pictures };
      await add(SUMMARY, Buffer.from(JSON.stringify(summary)));
    });
    return { ...summary, takenAt: manifest.takenAt, bytes: (await stat(file)).size };
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client): Promise<Manifest> {
  const { rows } = await client.query<{ at: Date }>('SELECT now() AS at');
  const migrations = await appliedMigrations(client);
  return {
    format: FORMAT,
    takenAt: rows[0]?.at.toISOString() ?? '',
    migrations,
    ...(await takeInventory(client)),
  };
}

/** Adds a table block by block. Returns how many rows it has. */
async function copyOut(client: pg.Client, { name, columns }: BackupTable, add: AddEntry): Promise<number> {
  const list = columns.map(pg.escapeIdentifier).join(', ');
  const stream = client.query(copyTo(`COPY (SELECT ${list} FROM ${pg.escapeIdentifier(name)}) TO STDOUT`));
  let blocks = 0;
  let held: Buffer[] = [];
  let size = 0;
  const put = async () => {
    blocks += 1;
    await add(`${TABLES}${name}/${String(blocks).padStart(6, '0')}`, Buffer.concat(held));
    held = [];
    size = 0;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    held.push(chunk);
    size += chunk.length;
    if (size >= BLOCK_BYTES) await put();
  }
  if (size > 0) await put();
  return stream.rowCount;
}

async function addPictures(mediaDir: string, add: AddEntry): Promise<number> {
  const entries = await readdir(mediaDir, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  for (const name of names) await add(`${MEDIA}${name}`, await readFile(join(mediaDir, name)));
  return names.length;
}
