import pg from 'pg';
import { createPersonalData, isSealed, type PersonalData } from '../db/personal-data.ts';
import { type Secrets, systemRandom } from '../deps.ts';
import { SEALED_TABLES, type SealedTable } from './sealed-tables.ts';

export interface ResealOptions {
  readonly databaseUrl: string;
  /** The first of `piiKeys` seals anew; the others only open. */
  readonly secrets: Pick<Secrets, 'piiKeys' | 'blindIndexKey'>;
  readonly batchSize?: number;
  /** Called after every batch. */
  readonly onProgress?: (progress: ResealProgress) => void;
}

export interface ResealProgress {
  readonly table: string;
  /** Rows looked at so far. */
  readonly rows: number;
  /** Values sealed anew so far. */
  readonly resealed: number;
}

interface Row {
  readonly key: readonly string[];
  readonly values: readonly (string | null)[];
}

/**
 * Seals every personal value under the first key, batch by batch while the shop sells, and reports what it did to each table. A value
 * that changes meanwhile is left as it was changed. May be stopped and run again at any time.
 */
export async function resealAll(options: ResealOptions): Promise<readonly ResealProgress[]> {
  const personalData = createPersonalData(options.secrets, systemRandom);
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 1, application_name: 'pushcart reseal' });
  try {
    const done: ResealProgress[] = [];
    for (const table of SEALED_TABLES) done.push(await resealTable(pool, personalData, table, options));
    return done;
  } finally {
    await pool.end();
  }
}

async function resealTable(
  pool: pg.Pool,
  personalData: PersonalData,
  table: SealedTable,
  { batchSize = 500, onProgress }: ResealOptions,
): Promise<ResealProgress> {
  let progress = { table: table.table, rows: 0, resealed: 0 };
  let after: readonly string[] | null = null;
  for (;;) {
    const rows: readonly Row[] = await readBatch(pool, table, after, batchSize);
    let resealed = 0;
    for (const [place, column] of table.columns.entries()) {
      resealed += await resealColumn(pool, personalData, table, { column, place, rows });
    }
    progress = { ...progress, rows: progress.rows + rows.length, resealed: progress.resealed + resealed };
    onProgress?.(progress);
    const last = rows.at(-1);
    if (last === undefined || rows.length < batchSize) return progress;
    after = last.key;
  }
}

async function readBatch(
  pool: pg.Pool,
  { table, columns, key, form }: SealedTable,
  after: readonly string[] | null,
  limit: number,
): Promise<readonly Row[]> {
  const names = key.map(({ column }) => column).join(', ');
  const bounds = key.map(({ type }, index) => `$${index + 2}::${type}`).join(', ');
  const value = (column: string) => (form === 'json' ? `${column} #>> '{}'` : column);
  const { rows } = await pool.query<(string | null)[]>({
    text: `SELECT ${key.map(({ column }) => `${column}::text`).join(', ')}, ${columns.map(value).join(', ')}
           FROM ${table} ${after === null ? '' : `WHERE (${names}) > (${bounds})`} ORDER BY ${names} LIMIT $1`,
    values: [limit, ...(after ?? [])],
    rowMode: 'array',
  });
  return rows.map((row) => ({ key: row.slice(0, key.length).map(String), values: row.slice(key.length) }));
}

async function resealColumn(
  pool: pg.Pool,
  personalData: PersonalData,
  { table, key, form, placeId }: SealedTable,
  { column, place, rows }: { column: string; place: number; rows: readonly Row[] },
): Promise<number> {
  const stale = rows.flatMap((row) => {
    const sealed = row.values[place];
    if (!isSealed(sealed) || personalData.isCurrent(sealed)) return [];
    const at = { table, column, id: placeId(row.key) };
    return [{ key: row.key, sealed, anew: personalData.seal(at, personalData.open(at, sealed)) }];
  });
  if (stale.length === 0) return 0;
  const count = key.length;
  const names = key.map(({ column: name }) => name).join(', ');
  const arrays = key.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');
  const same = key.map(({ column: name }) => `known.${name} = new.${name}`).join(' AND ');
  const [set, old] =
    form === 'json' ? ['to_jsonb(new.anew)', `known.${column} #>> '{}'`] : ['new.anew', `known.${column}`];
  // Who changed a value since it was read wins.
  const { rowCount } = await pool.query(
    `UPDATE ${table} known SET ${column} = ${set}
     FROM unnest(${arrays}, $${count + 1}::text[], $${count + 2}::text[]) AS new (${names}, sealed, anew)
     WHERE ${same} AND ${old} = new.sealed`,
    [
      ...key.map((_, index) => stale.map((row) => row.key[index])),
      stale.map(({ sealed }) => sealed),
      stale.map(({ anew }) => anew),
    ],
  );
  return rowCount ?? 0;
}
