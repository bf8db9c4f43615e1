import type { Pushcart } from '@pushcart/client';
import { follow, type Screen } from './follow.ts';
import { columns, counted, formatMoney, formatTime } from './format.ts';

/** One order, step by step, from its placing on. */
export function watchOrder(pushcart: Pushcart, screen: Screen, number: number): Promise<void> {
  return follow(screen, (handlers) =>
    pushcart.order.watch.subscribe(
      { number },
      {
        ...handlers,
        onData: ({ data: frame }) => {
          if (frame.kind === 'snapshot') {
            const { state: order } = frame;
            const heading = `Order #${order.number}, ${formatMoney(order.total)}, ${counted(order.lines.length, 'line')}`;
            screen.show(heading, order);
            for (const entry of order.timeline) screen.show(lineOf(entry.at, entry.type, entry.status), entry);
          }
          if (frame.kind === 'event') {
            const { data: event } = frame;
            const place = event.scan === undefined ? '' : `${event.scan.status} · ${event.scan.place.name}`;
            screen.show(lineOf(event.at, event.type, event.status, place), event);
          }
        },
      },
    ),
  );
}

function lineOf(at: Date, type: string, status: string, note = ''): string {
  return columns([
    [formatTime(at), 12],
    [type, 18],
    [status, 10],
    [note, 0],
  ]);
}
