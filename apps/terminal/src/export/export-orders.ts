import type { ExportFormat, Pushcart } from '@pushcart/client';
import { counted } from '../output/format.ts';
import { patiently } from '../patiently.ts';

export interface OrdersFilter {
  readonly since: Date;
  readonly until?: Date | undefined;
  readonly format: ExportFormat;
}

interface Exporting {
  /** Takes the text of the file, part by part. */
  readonly write: (text: string) => Promise<void>;
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
  { write, onProgress, signal }: Exporting,
): Promise<number> {
  const filter = { placedFrom: since, format, ...(until === undefined ? {} : { placedUntil: until }) };
  const read = (cursor: string | undefined) =>
    pushcart.orderDesk.export.query({ ...filter, ...(cursor === undefined ? {} : { cursor }) }, { signal });
  let orders = 0;
  let cursor: string | undefined;
  do {
    const page = await patiently(() => read(cursor), { signal, onWait: onProgress });
    await write(page.text);
    orders += recordsIn(page.text) - (format === 'csv' && cursor === undefined ? 1 : 0);
    onProgress(counted(orders, 'order'));
    cursor = page.nextCursor ?? undefined;
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
