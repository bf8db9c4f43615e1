import type pg from 'pg';

/** Indexes and foreign keys that were taken off, to be put back. */
export interface BareTables {
  /** Builds the indexes from what is there now and checks the foreign keys against it. */
  restore(progress: (text: string) => void): Promise<void>;
}

/** Takes indexes and foreign keys off tables that are about to be filled: built at the end, they cost a fraction. Primary keys stay. */
export async function bareTables(client: pg.ClientBase, tables: readonly string[]): Promise<BareTables> {
  const keys = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))`,
    [tables],
  );
  const indexes = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)`,
    [tables],
  );
  for (const { table, name } of keys.rows) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);

  return {
    async restore(progress) {
      await client.query(`SET maintenance_work_mem = '512MB'`);
      for (const [built, { name, definition }] of indexes.rows.entries()) {
        progress(`Index ${built + 1} of ${indexes.rows.length}: ${name}`);
        await client.query(definition);
      }
      progress(`Checking ${keys.rows.length} foreign keys`);
      for (const { table, name, definition } of keys.rows) {
        await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
      }
    },
  };
}
