import type { ExportFormat, Pushcart } from '@pushcart/client';
import { counted } from '../output/format.ts';
import { patiently } from '../patiently.ts';

export interface OrdersFilter {
  readonly since: Date;
  readonly until?: Date | undefined;
  readonly format: ExportFormat;
}

/** How far a file has come. */
export interface Stand {
  readonly orders: number;
  /** Names the page that comes next. */
  readonly cursor: string;
}

interface Exporting {
  /** Where to go on; at the beginning where left out. */
  readonly begun?: Stand | undefined;
  /** Takes the text of the file, part by part, with where it stands behind that; null once it is whole. */
  readonly write: (text: string, stand: Stand | null) => Promise<void>;
  /** Hears how far it is, and when the shop is waited for. */
  readonly onProgress: (text: string) => void;
  readonly signal: AbortSignal;
}

/**
 * Reads the orders of a time as a file, oldest first, page by page, and returns how many there are. Orders that are placed meanwhile are in
 * it too, unless `until` is over. A shop that does not answer is waited for. Rejects when `signal` aborts.
 */
export async function exportOrders(
  pushcart: Pick<Pushcart, 'orderDesk'>,
  { since, until, format }: OrdersFilter,
  { begun, write, onProgress, signal }: Exporting,
): Promise<number> {
  const filter = { placedFrom: since, format, ...(until === undefined ? {} : { placedUntil: until }) };
  const read = (cursor: string | undefined) =>
    pushcart.orderDesk.export.query({ ...filter, ...(cursor === undefined ? {} : { cursor }) }, { signal });
  let orders = begun?.orders ?? 0;
  let cursor = begun?.cursor;
  do {
    const { text, nextCursor } = await patiently(() => read(cursor), { signal, onWait: onProgress });
    orders += recordsIn(text) - (format === 'csv' && cursor === undefined ? 1 : 0);
    await write(text, nextCursor === null ? null : { orders, cursor: nextCursor });
    onProgress(counted(orders, 'order'));
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return orders;
}

/** Lines, but for those within quotes. */
function recordsIn(text: string): number {
  return text
    .split('"')
    .filter((_, place) => place % 2 === 0)
    .reduce((sum, part) => sum + part.split('\n').length - 1, 0);
}
