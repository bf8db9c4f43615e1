import type { EventLogPage, StoreEvent } from '@pushcart/client';
import type { exportEvents } from '../export-events/export-events.ts';

const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2026-05-01T20:00:00Z');
export const EPOCH = 'ab12';

/** Of positions up to 4,000 it is the first day; an hour goes by each thousand. */
function eventAt(position: number): StoreEvent {
  const timestamp = new Date(BEGIN + Math.floor(position / 1_000) * HOUR_MS).toISOString();
  const data = { variantId: 'v', warehouseId: 'w', sku: `SKU-${position % 7}`, onHand: position, reserved: 1 };
  const id = `evt_${EPOCH}_${position}_stock_changed`;
  return {
    id,
    position,
    topic: 'store:s:stock',
    seq: position,
    type: 'stock.changed',
    version: 1,
    timestamp,
    data,
  } as never;
}

/** The others are nobody else's business. */
const isTold = (position: number) => position % 3 === 0;

/** A shop whose log ends at `head`, and what it was asked for. */
export function shopOf(head: number, { epoch = EPOCH, failsAt = Number.POSITIVE_INFINITY } = {}) {
  const asked: number[] = [];
  type Query = { readonly after: number; readonly to?: number; readonly limit?: number };
  const query = async ({ after, to = head, limit = 1_000 }: Query, options?: { readonly signal?: AbortSignal }) => {
    asked.push(after);
    options?.signal?.throwIfAborted();
    if (after >= failsAt) throw new Error('The shop is gone.');
    const through = Math.min(after + limit, to, head);
    const positions = Array.from({ length: through - after }, (_, index) => after + index + 1);
    return { epoch, head, through, forgotten: 0, events: positions.filter(isTold).map(eventAt) } satisfies EventLogPage;
  };
  const current = async () => ({ store: { id: 's' } });
  return { asked, eventLog: { read: { query } }, session: { current: { query: current } } } as unknown as Parameters<
    typeof exportEvents
  >[0] & { readonly asked: readonly number[] };
}

/** Positions of the events behind `from`, up to and with `to`. */
export const told = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index + 1).filter(isTold);
