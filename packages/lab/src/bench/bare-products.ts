import type pg from 'pg';

const TABLES = [
  'products',
  'product_translations',
  'product_categories',
  'product_attributes',
  'variants',
  'prices',
  'stock_levels',
];

/** Seconds that it takes to write the rows of all products once more, into tables without an index or a key. */
export async function insertBare(pool: pg.Pool): Promise<number> {
  for (const table of TABLES) await pool.query(`CREATE TABLE bare_${table} AS SELECT * FROM ${table} WHERE false`);
  await pool.query('CHECKPOINT');
  const startedAt = performance.now();
  for (const table of TABLES) await pool.query(`INSERT INTO bare_${table} SELECT * FROM ${table}`);
  return (performance.now() - startedAt) / 1_000;
}
