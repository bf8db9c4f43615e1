import { columns, counted, formatMoney, formatTime } from '../output/format.ts';
import type { Visit } from '../shop.ts';

/** One order, step by step, from its placing on. */
export async function watchOrder(
  { pushcart, output: { show } }: Visit,
  number: number,
  signal: AbortSignal,
): Promise<void> {
  for await (const frame of pushcart.order.watch({ number }, { signal })) {
    if (frame.kind === 'snapshot') {
      const { state: order } = frame;
      show(`Order #${order.number}, ${formatMoney(order.total)}, ${counted(order.lines.length, 'line')}`, order);
      for (const entry of order.timeline) show(lineOf(entry.at, entry.type, entry.status), entry);
    }
    if (frame.kind === 'event') {
      const { data: event } = frame;
      const place = event.scan === undefined ? '' : `${event.scan.status} · ${event.scan.place.name}`;
      show(lineOf(event.at, event.type, event.status, place), event);
    }
  }
}

function lineOf(at: Date, type: string, status: string, note = ''): string {
  return columns([
    [formatTime(at), 12],
    [type, 18],
    [status, 10],
    [note, 0],
  ]);
}
