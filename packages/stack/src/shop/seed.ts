import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../migrations/migrate.ts';
import { type ChildOptions, runToEnd } from './child.ts';

/**
 * Fills an empty database with the demo store, once, and returns what the seed printed: whom to sign in as. A seed that
 * was cut short is begun again on an emptied database; a store that is not ours to make is left alone.
 */
export async function seedOnce(
  databaseUrl: string,
  dataDir: string,
  options: Omit<ChildOptions, 'logFile'>,
): Promise<string> {
  const report = join(dataDir, 'demo-store.txt');
  const draft = `${report}.unfinished`;
  if (existsSync(draft)) await empty(databaseUrl, options.log);
  else if (await hasStore(databaseUrl)) return readFile(report, 'utf8').catch(() => '');

  options.log('Seeding the demo store (once)');
  await runToEnd({ ...options, logFile: draft });
  await rename(draft, report);
  return readFile(report, 'utf8');
}

async function hasStore(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async (client) => (await client.query('SELECT 1 FROM stores LIMIT 1')).rowCount !== 0);
}

async function empty(databaseUrl: string, log: (line: string) => void): Promise<void> {
  log('The last seed was cut short: emptying the database');
  await withClient(databaseUrl, (client) => client.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public'));
  await migrate(databaseUrl);
}

async function withClient<T>(databaseUrl: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
