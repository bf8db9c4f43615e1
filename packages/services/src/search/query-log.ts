import { queryToKeep } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

/** Counts what is searched for, without whom. */
export interface QueryLog {
  /** Never waits, never fails. */
  note(storeId: string, query: string, found: number): void;
  /** Writes down what was noted since the last time. */
  flush(): Promise<void>;
}

interface Noted {
  readonly storeId: string;
  readonly query: string;
  readonly searches: number;
  readonly found: number;
}

const FLUSH_AFTER_MS = 500;
const MAX_NOTED = 2_000;

/** Gathers queries for half a second, so that a search costs no write and a popular query one row a moment. */
export function createQueryLog(db: Database): QueryLog {
  let noted = new Map<string, Noted>();
  let timer: NodeJS.Timeout | null = null;

  async function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const rows = [...noted.values()];
    noted = new Map();
    if (rows.length > 0) await write(db, rows);
  }

  return {
    flush,
    note(storeId, query, found) {
      const kept = queryToKeep(query);
      if (kept === null || noted.size >= MAX_NOTED) return;
      const key = `${storeId} ${kept}`;
      noted.set(key, { storeId, query: kept, searches: (noted.get(key)?.searches ?? 0) + 1, found });
      // A process that ends meanwhile loses half a second of statistics.
      timer ??= setTimeout(() => void flush().catch(() => {}), FLUSH_AFTER_MS).unref();
    },
  };
}

async function write(db: Database, rows: readonly Noted[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO search_queries AS known (store_id, query, searches, found, last_at)
    SELECT "storeId", query, searches, found, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row ("storeId" uuid, query text, searches int, found int)
    ORDER BY "storeId", query COLLATE "C"
    ON CONFLICT (store_id, query) DO UPDATE SET searches = known.searches + excluded.searches, found = excluded.found,
      last_at = excluded.last_at`;
}
