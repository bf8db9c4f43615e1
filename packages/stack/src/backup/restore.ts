import pg from 'pg';
import { withDatabase } from '../postgres/address.ts';
import { type LoadOptions, type LoadReport, loadArchive } from './load-archive.ts';

export interface RestoreReport extends LoadReport {
  /** The database that was there before, under the name it has now; null when there was none. */
  readonly before: string | null;
}

const IN_USE = '55006';

/**
 * Puts an archive in the place of the shop's database. It is loaded beside it and changes places with it once it is whole: until then
 * nothing has happened, and afterwards the old one still lies there.
 */
export async function restore(options: LoadOptions): Promise<RestoreReport> {
  const name = new URL(options.databaseUrl).pathname.slice(1);
  const server = new pg.Client({ connectionString: withDatabase(options.databaseUrl, 'postgres') });
  await server.connect();
  try {
    const exists = await requireUnused(server, name);
    const loading = `${name}_restoring`;
    await server.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(loading)}`);
    await server.query(`CREATE DATABASE ${pg.escapeIdentifier(loading)}`);
    try {
      const report = await loadArchive({ ...options, databaseUrl: withDatabase(options.databaseUrl, loading) });
      const before = exists ? `${name}_before_${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}` : null;
      if (before !== null) await rename(server, name, before);
      await rename(server, loading, name);
      return { ...report, before };
    } catch (error) {
      await server.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(loading)}`);
      throw error;
    }
  } finally {
    await server.end();
  }
}

/** Whether there is such a database; refused while somebody works on it. */
async function requireUnused(server: pg.Client, name: string): Promise<boolean> {
  const { rows } = await server.query<{ used: number }>(
    `SELECT (SELECT count(*)::int FROM pg_stat_activity WHERE datname = d.datname) AS used FROM pg_database d
     WHERE datname = $1`,
    [name],
  );
  if ((rows[0]?.used ?? 0) > 0) throw inUse(name);
  return rows.length > 0;
}

async function rename(server: pg.Client, from: string, to: string): Promise<void> {
  try {
    await server.query(`ALTER DATABASE ${pg.escapeIdentifier(from)} RENAME TO ${pg.escapeIdentifier(to)}`);
  } catch (error) {
    throw error instanceof pg.DatabaseError && error.code === IN_USE ? inUse(from) : error;
  }
}

const inUse = (name: string) => new Error(`Somebody is connected to ${name}. Stop every server of the shop first.`);
