import pg from 'pg';

/** Inserts rows whose keys are column names in camel case; columns that no row names take their defaults. */
export type BulkInsert = (table: string, rows: readonly object[]) => Promise<void>;

const CHUNK = 2_000;

/** One statement and one parameter a chunk: many times faster than a parameter a value. */
export function createBulkInsert(pool: pg.Pool): BulkInsert {
  return async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const columns = Object.keys(first)
      .map((key) => pg.escapeIdentifier(snakeCase(key)))
      .join(', ');
    const name = pg.escapeIdentifier(table);
    const text = `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1)`;
    for (let start = 0; start < rows.length; start += CHUNK) {
      await pool.query(text, [JSON.stringify(rows.slice(start, start + CHUNK).map(toRecord))]);
    }
  };
}

function toRecord(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [snakeCase(key), value]));
}

function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
