import type { Deps } from '../deps.ts';
import type { Prisma } from './client.ts';

/** Rows of a table that wait for something to be done outside of the database, each from a time of its own. */
export interface DueWork {
  readonly table: Prisma.Sql;
  /** The column that says from when. */
  readonly dueAt: Prisma.Sql;
  /** The condition that tells a row that waits. */
  readonly waits: Prisma.Sql;
}

/** How long to leave alone what could not be done: the first time, and at most. */
export interface Pause {
  readonly firstMs: number;
  readonly maxMs: number;
}

const BATCH = 20;
/** While one worker is at it, others leave it alone. When that worker dies, it is due again after this. */
const LEASE_MS = 30_000;

/**
 * Claims what is due and does it, side by side; no lock is held meanwhile. Returns how many `work` said were done. One that fails
 * keeps no other from being done, and is due again when its lease ends.
 */
export async function doDue(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { table, dueAt, waits }: DueWork,
  work: (id: string) => Promise<boolean>,
): Promise<number> {
  const now = clock.now();
  const claimed = await db.$queryRaw<{ id: string }[]>`
    UPDATE ${table} SET ${dueAt} = ${new Date(now.getTime() + LEASE_MS)}
    WHERE id IN (
      SELECT id FROM ${table} WHERE ${dueAt} <= ${now} AND ${waits}
      ORDER BY ${dueAt} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const results = await Promise.allSettled(claimed.map(({ id }) => work(id)));
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} of ${claimed.length} due failed.`);
  return results.filter((result) => result.status === 'fulfilled' && result.value).length;
}

/** Puts off what could not be done, each time twice as long as before. What waits no more is left alone. */
export async function putOff(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { table, dueAt, waits }: DueWork,
  id: string,
  { firstMs, maxMs }: Pause,
): Promise<void> {
  await db.$executeRaw`
    UPDATE ${table} SET attempts = attempts + 1, ${dueAt} = ${clock.now()}::timestamptz
      + least(${firstMs}::float8 * 2 ^ least(attempts, 30), ${maxMs}::float8) * interval '1 millisecond'
    WHERE id = ${id}::uuid AND ${waits}`;
}
