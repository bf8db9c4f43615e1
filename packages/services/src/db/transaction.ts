import { setTimeout as wait } from 'node:timers/promises';
import { append as appendToOutbox, type NewEvent } from '@pushcart/realtime';
import type { Deps } from '../deps.ts';
import type { Transaction } from './client.ts';
import { isRaceLost, translateSqlError } from './sql-error.ts';

const MAX_TRIES = 4;
const FIRST_PAUSE_MS = 10;

const told = new WeakSet<Transaction>();

/**
 * Runs `work` in one transaction: all of it or nothing. A deadlock or failed serialisation is tried again, at most
 * three times, so `work` must do nothing but read and write through `tx`.
 */
export async function inTransaction<T>(
  { db, onCommitted }: Pick<Deps, 'db' | 'onCommitted'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return retryLostRaces(async () => {
    let isNews = false;
    const result = await db.$transaction(
      async (tx) => {
        const done = await work(tx);
        isNews = told.has(tx);
        return done;
      },
      { maxWait: 5_000, timeout: 10_000 },
    );
    if (isNews) onCommitted();
    return result;
  });
}

/** Tries work that is all or nothing again after a deadlock or failed serialisation, at most three times. */
export async function retryLostRaces<T>(work: () => PromiseLike<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MAX_TRIES || !isRaceLost(error)) throw translateSqlError(error);
      await wait(FIRST_PAUSE_MS * 2 ** tries * Math.random());
    }
  }
}

/** Writes events in the transaction, after the rows they speak of are locked. */
export async function append(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  await appendToOutbox(tx, events);
  markAsNews(tx);
}

/** Says that an SQL function wrote to the outbox itself, so that the relay is woken after the commit. */
export function markAsNews(tx: Transaction): void {
  told.add(tx);
}
