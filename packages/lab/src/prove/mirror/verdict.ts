import { existsSync } from 'node:fs';
import Database from 'libsql';
import type pg from 'pg';

export interface Verdict {
  /** Events in the log since the mirror began. */
  readonly events: number;
  readonly orders: number;
  /** Times an event came again because the worker was killed before its cursor was saved. */
  readonly again: number;
  /** Times the worker was given the whole state in place of events. */
  readonly resets: number;
  readonly faults: readonly string[];
}

interface Row {
  readonly seq: number;
  readonly order_id: string;
  readonly type: string;
  readonly version: number;
}

/** With how often it came. */
interface Told extends Row {
  readonly times: number;
}

interface Order {
  readonly id: string;
  readonly number: number;
  readonly status: string;
  readonly version: number;
  readonly total: number;
}

/** How many events the mirror holds, and how often it was given the whole state; nothing before the worker has made it. */
export function standOf(file: string): { readonly told: number; readonly snapshots: number } {
  if (!existsSync(file)) return { told: 0, snapshots: 0 };
  const [told, snapshots] = read(file, (db) => [countOf(db, 'told'), countOf(db, 'snapshots')]);
  return { told: told ?? 0, snapshots: snapshots ?? 0 };
}

function countOf(db: Database.Database, table: string): number {
  const isThere = db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined;
  return isThere ? (db.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count : 0;
}

/** Holds the mirror against the log and the orders themselves, read by queries of their own. */
export async function judge(pool: pg.Pool, file: string, topic: string, afterSeq: number): Promise<Verdict> {
  const { rows: events } = await pool.query<Row>(
    `SELECT seq::int, key AS order_id, type, version::int FROM event WHERE topic = $1 AND seq > $2 ORDER BY seq`,
    [topic, afterSeq],
  );
  const { rows: orders } = await pool.query<Order>(
    'SELECT id, number, status, version::int, total::int FROM orders ORDER BY id',
  );
  const { told, kept, resets } = read(file, (db) => ({
    told: db.prepare('SELECT * FROM told ORDER BY seq').all() as Told[],
    kept: db.prepare('SELECT * FROM orders ORDER BY id').all() as Order[],
    resets: (db.prepare('SELECT count(*) AS count FROM snapshots WHERE reset = 1').get() as { count: number }).count,
  }));
  return {
    events: events.length,
    orders: orders.length,
    again: told.reduce((sum, { times }) => sum + times - 1, 0),
    resets,
    faults: faultsOf({ events, orders }, { events: told, orders: kept }),
  };
}

interface Books {
  readonly events: readonly Row[];
  readonly orders: readonly Order[];
}

/** What of the mirror is not as the source is. */
export function faultsOf(source: Books, mirror: Books): readonly string[] {
  const event = ({ seq, order_id, type, version }: Row) => `${seq} ${order_id} ${type} ${version}`;
  const order = ({ id, number, status, version, total }: Order) => `${id} ${number} ${status} ${version} ${total}`;
  return [
    counted(missing(source.events, mirror.events, event), 'events of the log are not in the mirror as they were'),
    counted(missing(mirror.events, source.events, event), 'events of the mirror are not in the log like that'),
    counted(missing(source.orders, mirror.orders, order), 'orders are not in the mirror as they stand'),
    counted(missing(mirror.orders, source.orders, order), 'orders of the mirror do not stand like that'),
  ].flat();
}

const counted = (count: number, what: string) => (count === 0 ? [] : [`${count} ${what}.`]);

function missing<T>(expected: readonly T[], found: readonly T[], nameOf: (row: T) => string): number {
  const names = new Set(found.map(nameOf));
  return expected.filter((row) => !names.has(nameOf(row))).length;
}

function read<T>(file: string, from: (db: Database.Database) => T): T {
  const db = new Database(file);
  db.exec('PRAGMA busy_timeout = 10000');
  try {
    return from(db);
  } finally {
    db.close();
  }
}
