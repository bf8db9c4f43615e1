import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Inserts rows whose keys are column names in camel case; columns that no row names take their defaults. */
export type BulkInsert = (table: string, rows: readonly object[]) => Promise<void>;

const CHUNK_CHARACTERS = 1 << 18;

/** By COPY: several times faster than any INSERT. A call is one transaction. */
export function createBulkInsert(pool: pg.Pool): BulkInsert {
  const known = new Map<string, Promise<ReadonlyMap<string, Encode>>>();
  return async (table, rows) => {
    const [first] = rows;
    if (first === undefined) return;
    const encoders = known.get(table) ?? readEncoders(pool, table);
    known.set(table, encoders);
    const fields = fieldsOf(table, Object.keys(first), await encoders);
    const columns = fields.map(({ column }) => pg.escapeIdentifier(column)).join(', ');
    const client = await pool.connect();
    try {
      const target = client.query(copyFrom(`COPY ${pg.escapeIdentifier(table)} (${columns}) FROM STDIN`));
      await pipeline(Readable.from(chunksOf(rows, fields)), target);
    } finally {
      client.release();
    }
  };
}

type Encode = (value: unknown) => string;

interface Field {
  readonly key: string;
  readonly column: string;
  readonly encode: Encode;
}

async function readEncoders(pool: pg.Pool, table: string): Promise<ReadonlyMap<string, Encode>> {
  const { rows } = await pool.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [pg.escapeIdentifier(table)],
  );
  return new Map(rows.map(({ name, type }) => [name, encoderOf(type)]));
}

function encoderOf(type: string): Encode {
  if (type === 'json' || type === 'jsonb') return (value) => escaped(JSON.stringify(value));
  if (type.endsWith('[]')) return (value) => escaped(arrayLiteral(value));
  if (type === 'bytea') return (value) => `\\\\x${Buffer.from(value as Uint8Array).toString('hex')}`;
  if (TEXTS.has(type)) return (value) => escaped(String(value));
  return (value) => (value instanceof Date ? value.toISOString() : String(value));
}

/** Types whose values can hold what COPY gives a meaning to. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'character varying', 'character']);

function arrayLiteral(value: unknown): string {
  if (!Array.isArray(value)) throw new Error('A column of arrays takes an array.');
  return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);
}

function fieldsOf(table: string, keys: readonly string[], encoders: ReadonlyMap<string, Encode>): readonly Field[] {
  return keys.map((key) => {
    const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const encode = encoders.get(column);
    if (encode === undefined) throw new Error(`The table ${table} has no column ${column}.`);
    return { key, column, encode };
  });
}

function* chunksOf(rows: readonly object[], fields: readonly Field[]): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    const values = row as Readonly<Record<string, unknown>>;
    let separator = '';
    for (const { key, encode } of fields) {
      const value = values[key];
      chunk += separator + (value === null || value === undefined ? '\\N' : encode(value));
      separator = '\t';
    }
    chunk += '\n';
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
