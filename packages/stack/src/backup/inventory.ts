import type pg from 'pg';

export interface BackupTable {
  readonly name: string;
  /** Those that are written; what the database works out from them is left out. */
  readonly columns: readonly string[];
}

export interface BackupPartition {
  readonly parent: string;
  readonly name: string;
  /** As CREATE TABLE takes it. */
  readonly bound: string;
}

/** What a database consists of besides its migrations. */
export interface Inventory {
  readonly tables: readonly BackupTable[];
  readonly partitions: readonly BackupPartition[];
}

/** The tables of the shop, each partitioned one as a whole. */
export async function takeInventory(client: pg.ClientBase): Promise<Inventory> {
  const tables = await client.query<BackupTable>(
    `SELECT relname AS name, ARRAY(
       SELECT attname::text FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       ORDER BY attnum) AS columns
     FROM pg_class c
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> '_prisma_migrations'
     ORDER BY relname`,
  );
  const partitions = await client.query<BackupPartition>(
    `SELECT parent.relname AS parent, child.relname AS name, pg_get_expr(child.relpartbound, child.oid) AS bound
     FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid JOIN pg_class parent ON parent.oid = inhparent
     WHERE child.relispartition AND child.relkind = 'r' AND child.relnamespace = 'public'::regnamespace
     ORDER BY child.relname`,
  );
  return { tables: tables.rows, partitions: partitions.rows };
}

/** The latest number each sequence gave out, by its name. */
export async function readSequences(client: pg.ClientBase): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT sequencename AS name, last_value::text AS last FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last]));
}

export async function appliedMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
     ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}
