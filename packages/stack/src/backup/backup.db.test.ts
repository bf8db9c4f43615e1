import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../postgres/address.ts';
import { execute } from '../testing/databases.ts';
import { createTestDatabase, type TestDatabase } from '../testing/index.ts';
import { backUp } from './back-up.ts';
import { type BackupKey, createBackupKey } from './key.ts';
import { loadArchive } from './load-archive.ts';
import { restore } from './restore.ts';

let dir: string;
let shop: TestDatabase;
let key: BackupKey;
let file: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pushcart-backup-'));
  shop = await createTestDatabase();
  await execute(
    shop.url,
    `INSERT INTO stores (slug, name, currency, time_zone, country) VALUES ('first', '{"en": "A\\\\tB\\nC"}', 'EUR', 'UTC', 'DE');
     CREATE TABLE event_log_2020010100 PARTITION OF event FOR VALUES FROM ('log', '2020-01-01') TO ('log', '2020-01-02');
     INSERT INTO event (position, topic, seq, kind, key, version, type, payload, recorded_at)
       SELECT n, 'order:1', n, 'log', 'x', n, 'order.placed', jsonb_build_object('text', repeat('long ', 40)), '2020-01-01T12:00Z'
       FROM generate_series(1, 40000) n;
     INSERT INTO outbox (topic, key, version, type, payload) VALUES ('order:1', 'x', 1, 'order.paid', '{}')`,
  );
  const mediaDir = join(dir, 'pictures');
  await mkdir(mediaDir);
  await writeFile(join(mediaDir, 'picture-480.webp'), 'a picture');
  key = await createBackupKey();
  file = join(dir, 'shop.pushcart');
  await backUp({ databaseUrl: shop.url, mediaDir, file, recipient: key.recipient });
}, 60_000);
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
  await rm(dir, { recursive: true });
});

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const serverOf = (url: string) => withDatabase(url, 'postgres');

/** A database of this name that does not exist yet, and is gone afterwards with all that came of it. */
function createAddress(name: string) {
  const url = withDatabase(shop.url, name);
  const drop = async () => {
    const like = `SELECT datname AS name FROM pg_database WHERE datname LIKE '${name}%'`;
    const rows = await query<{ name: string }>(serverOf(url), like);
    for (const one of rows) await execute(serverOf(url), `DROP DATABASE ${one.name} WITH (FORCE)`);
  };
  return { url, [Symbol.asyncDispose]: drop };
}

test('what is restored has every row, its constraints and triggers, and a history of its own', async () => {
  await using address = createAddress('backup_whole');
  const mediaDir = join(dir, 'media');

  const report = await restore({ databaseUrl: address.url, mediaDir, file, identity: key.identity });

  expect(report).toMatchObject({ before: null, pictures: 1, rows: { stores: 1, event: 40_000, outbox: 1 } });
  expect(await readFile(join(mediaDir, 'picture-480.webp'), 'utf8')).toBe('a picture');
  const everything = `SELECT (SELECT jsonb_agg(s ORDER BY id) FROM stores s) AS stores,
    (SELECT md5(string_agg(e::text, '' ORDER BY position)) FROM event e) AS events,
    (SELECT count(*)::int FROM pg_constraint) AS constraints, (SELECT count(*)::int FROM pg_index WHERE indisvalid) AS indexes,
    (SELECT jsonb_agg(ARRAY[tgname::text, tgenabled::text] ORDER BY tgname, tgrelid) FROM pg_trigger WHERE NOT tgisinternal) AS triggers,
    (SELECT last_value FROM pg_sequences WHERE sequencename = 'outbox_id_seq') AS last`;
  expect(await query(address.url, everything)).toEqual(await query(shop.url, everything));
  const epoch = 'SELECT epoch, position FROM log_state';
  const [[before], [after]] = [await query(shop.url, epoch), await query(address.url, epoch)];
  expect(after?.epoch).not.toBe(before?.epoch);
  expect(after?.position).toBe(before?.position);
}, 60_000);

test('a restore takes the place of what is there and keeps it, and waits for nobody who is still at work', async () => {
  await using address = createAddress('backup_place');
  await execute(serverOf(address.url), 'CREATE DATABASE backup_place');
  await execute(address.url, 'CREATE TABLE mark (id int)');
  const client = new pg.Client({ connectionString: address.url });
  await client.connect();
  const options = { databaseUrl: address.url, mediaDir: null, file, identity: key.identity };

  await expect(restore(options)).rejects.toThrow('Stop every server of the shop first');
  await client.end();
  const { before } = await restore(options);

  expect(before).toMatch(/^backup_place_before_\d{14}$/);
  expect(await query(withDatabase(shop.url, before ?? ''), 'SELECT count(*)::int AS n FROM mark')).toEqual([{ n: 0 }]);
  expect(await query(address.url, 'SELECT slug FROM stores')).toEqual([{ slug: 'first' }]);
}, 60_000);

test('what was spoiled, cut off, or sealed for others is refused, and nothing is left of the attempt', async () => {
  await using address = createAddress('backup_spoiled');
  const whole = await readFile(file);
  const spoiled = Buffer.from(whole);
  spoiled[whole.length >> 1] = (spoiled[whole.length >> 1] ?? 0) ^ 1;
  const bad = join(dir, 'bad.pushcart');
  const attempt = ({ identity } = key) => restore({ databaseUrl: address.url, mediaDir: null, file: bad, identity });

  for (const bytes of [
    spoiled,
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 200_000),
    Buffer.from('no backup'),
  ]) {
    await writeFile(bad, bytes);
    await expect(attempt()).rejects.toThrow();
  }
  await writeFile(bad, whole);
  await expect(attempt(await createBackupKey())).rejects.toThrow();

  const left = await query(serverOf(address.url), "SELECT 1 FROM pg_database WHERE datname LIKE 'backup_spoiled%'");
  expect(left).toEqual([]);
}, 120_000);

test('a backup of a newer version says so, and one that fails leaves no file', async () => {
  await using newer = await createTestDatabase();
  await execute(
    newer.url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '29990101000000_to_come', now(), 1)`,
  );
  const from = join(dir, 'newer.pushcart');
  const { recipient, identity } = key;
  await backUp({ databaseUrl: newer.url, mediaDir: null, file: from, recipient });
  await using empty = await createTestDatabase();

  const loading = loadArchive({ databaseUrl: empty.url, mediaDir: null, file: from, identity });
  await expect(loading).rejects.toThrow('made by a newer Pushcart');

  const failing = backUp({ databaseUrl: newer.url, mediaDir: from, file: join(dir, 'failed.pushcart'), recipient });
  await expect(failing).rejects.toThrow('ENOTDIR');
  expect((await readdir(dir)).filter((name) => name.startsWith('failed'))).toEqual([]);
}, 60_000);
