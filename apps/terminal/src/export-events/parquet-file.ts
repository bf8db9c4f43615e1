import { gzipSync } from 'node:zlib';
import { type BasicType, fileWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { COLUMN_NAMES, COLUMNS, type ColumnName, type ColumnType } from './columns.ts';
import type { EventRow } from './event-row.ts';
import type { PartFile } from './part-file.ts';

/** Held in memory until they are written: large enough to compress well, small enough to be held. */
const GROUP_ROWS = 50_000;

/** GZIP, since every reader knows it: zstd is not in Node 20, brotli not in Spark. */
const gzip = (bytes: Uint8Array) => gzipSync(bytes, { level: 1 });

/** Writes rows as Parquet: a row group for every 50,000. */
export function openParquetFile(path: string): PartFile {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    codec: 'GZIP',
    compressors: { GZIP: gzip },
    createdBy: 'pushcart',
  });
  let waiting: EventRow[] = [];
  const flush = async () => {
    if (waiting.length > 0) await writer.write({ columnData: columnsOf(waiting), rowGroupSize: GROUP_ROWS });
    waiting = [];
  };
  return {
    async write(rows) {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === GROUP_ROWS) await flush();
      }
    },
    async close() {
      await flush();
      await writer.finish();
    },
  };
}

function columnsOf(rows: readonly EventRow[]) {
  return COLUMN_NAMES.map((name: ColumnName) => {
    const column: { type: ColumnType; always?: true } = COLUMNS[name];
    const type: BasicType = column.type;
    return { name, type, nullable: column.always !== true, data: rows.map((row) => cellOf(row[name], column.type)) };
  });
}

function cellOf(value: unknown, type: ColumnType): unknown {
  if (value === undefined) return undefined;
  if (type === 'INT64') return BigInt(value as number);
  return type === 'TIMESTAMP' ? new Date(value as string) : value;
}
