import { createHash } from 'node:crypto';
import { queryToKeep } from '@pushcart/domain';
import type { Database } from '../db/client.ts';

/** Who asked, and whether it was found as it was typed. */
export interface Asked {
  readonly visitor: string | null;
  readonly isAsTyped: boolean;
}

/** Counts what is searched for, without whom. */
export interface QueryLog {
  /** Never waits, never fails. What was found only as something else, or in part, is not counted. */
  note(storeId: string, query: string, found: number, by?: Asked): void;
  /** Writes down what was noted since the last time. */
  flush(): Promise<void>;
}

interface Noted {
  readonly storeId: string;
  readonly query: string;
  readonly found: number;
  readonly isAsTyped: boolean;
  /** Shares of the visitors who asked. */
  readonly askers: Set<number>;
}

const FLUSH_AFTER_MS = 500;
const MAX_NOTED = 2_000;
/** Asks again for nothing until so many others have. */
const LATEST_ASKERS = 20;
const NOBODY: Asked = { visitor: null, isAsTyped: true };

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
    note(storeId, query, found, { visitor, isAsTyped } = NOBODY) {
      const kept = queryToKeep(query);
      if (kept === null || noted.size >= MAX_NOTED) return;
      const key = `${storeId} ${kept}`;
      const askers = noted.get(key)?.askers ?? new Set();
      noted.set(key, { storeId, query: kept, found, isAsTyped, askers: askers.add(shareOf(visitor, key)) });
      // A process that ends meanwhile loses half a second of statistics.
      timer ??= setTimeout(() => void flush().catch(() => {}), FLUSH_AFTER_MS).unref();
    },
  };
}

/** One of 256, another for each query: it tells visitors apart, and says of none who it was. */
function shareOf(visitor: string | null, query: string): number {
  const [share = 0] = createHash('sha256')
    .update(`${visitor ?? ''} ${query}`)
    .digest();
  return share;
}

/** A visitor counts once, however often they ask. */
async function write(db: Database, rows: readonly Noted[]): Promise<void> {
  const [counted, others] = [rows.filter(isCounted), rows.filter((row) => !isCounted(row))];
  const json = (some: readonly Noted[]) =>
    JSON.stringify(some.map(({ askers, isAsTyped: _, ...row }) => ({ ...row, askers: [...askers] })));
  await db.$executeRaw`
    INSERT INTO search_queries AS known (store_id, query, searches, found, last_at, askers)
    SELECT "storeId", query, cardinality(askers), found, now(), askers
    FROM jsonb_to_recordset(${json(counted)}::jsonb) AS row ("storeId" uuid, query text, found int, askers smallint[])
    ORDER BY "storeId", query COLLATE "C"
    ON CONFLICT (store_id, query) DO UPDATE SET found = excluded.found, last_at = excluded.last_at,
      searches = known.searches + (SELECT count(*) FROM unnest(excluded.askers) AS asker WHERE asker <> ALL (known.askers)),
      askers = ((SELECT coalesce(array_agg(asker), '{}') FROM unnest(excluded.askers) AS asker WHERE asker <> ALL (known.askers))
        || known.askers)[:${LATEST_ASKERS}::int]`;
  if (others.length === 0) return;
  await db.$executeRaw`
    DELETE FROM search_queries known USING jsonb_to_recordset(${json(others)}::jsonb) AS row ("storeId" uuid, query text)
    WHERE known.store_id = row."storeId" AND known.query = row.query`;
}

/** What is found only in part is neither missing nor worth suggesting. */
function isCounted({ found, isAsTyped }: Noted): boolean {
  return found === 0 || isAsTyped;
}
