import { setTimeout as wait } from 'node:timers/promises';
import { type ExportFormat, type Pushcart, reasonOf } from '@pushcart/client';
import { counted } from '../output/format.ts';

export interface OrdersFilter {
  readonly since: Date;
  readonly until?: Date | undefined;
  readonly format: ExportFormat;
}

interface Exporting {
  /** Takes the text of the file, part by part. */
  readonly write: (text: string) => Promise<void>;
  /** Hears how far it is, and when the shop does not answer. */
  readonly onProgress: (text: string) => void;
  readonly signal: AbortSignal;
}

const PASSING: readonly string[] = ['UNREACHABLE', 'TEMPORARILY_UNAVAILABLE', 'RATE_LIMITED'];
const PAUSE_MS = 5_000;
/** With the pauses and what each call takes, a few minutes: a shop that is restarted or moved is back by then. */
const MOST_TRIES = 20;

/**
 * Reads the orders of a time as a file, oldest first, page by page, and returns how many there are. Orders that are placed meanwhile are in
 * it too, unless `until` is over. A shop that does not answer is waited for. Rejects when `signal` aborts.
 */
export async function exportOrders(
  pushcart: Pick<Pushcart, 'orderDesk'>,
  { since, until, format }: OrdersFilter,
  { write, onProgress, signal }: Exporting,
): Promise<number> {
  const filter = { placedFrom: since, format, ...(until === undefined ? {} : { placedUntil: until }) };
  const read = (cursor: string | undefined) =>
    pushcart.orderDesk.export.query({ ...filter, ...(cursor === undefined ? {} : { cursor }) }, { signal });
  let orders = 0;
  let cursor: string | undefined;
  do {
    const page = await patiently(() => read(cursor), { onProgress, signal });
    await write(page.text);
    orders += recordsIn(page.text) - (format === 'csv' && cursor === undefined ? 1 : 0);
    onProgress(counted(orders, 'order'));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return orders;
}

async function patiently<T>(read: () => Promise<T>, { onProgress, signal }: Omit<Exporting, 'write'>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await read();
    } catch (error) {
      if (signal.aborted || tries >= MOST_TRIES || !PASSING.includes(reasonOf(error))) throw error;
      onProgress('The shop does not answer, trying again …');
      await wait(PAUSE_MS, undefined, { signal });
    }
  }
}

/** Lines, but for those within quotes. */
function recordsIn(text: string): number {
  return text
    .split('"')
    .filter((_, place) => place % 2 === 0)
    .reduce((sum, part) => sum + part.split('\n').length - 1, 0);
}
