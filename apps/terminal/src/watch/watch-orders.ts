import type { RouterOutputs } from '@pushcart/client';
import { columns, counted, formatMoney, formatTime } from '../output/format.ts';
import type { Visit } from '../shop.ts';

type Order = RouterOutputs['order']['listForStore']['items'][number];

/** The store's orders, a line each time one moves. */
export async function watchOrders({ pushcart, output: { show } }: Visit, signal: AbortSignal): Promise<void> {
  for await (const frame of pushcart.order.watchStore({}, { signal })) {
    if (frame.kind === 'snapshot') {
      for (const order of [...frame.state.items].reverse()) show(lineOf(order, order.placedAt), order);
    }
    if (frame.kind === 'event') show(lineOf(frame.data.order, frame.data.at), frame.data);
  }
}

function lineOf(order: Order, at: Date): string {
  return columns([
    [formatTime(at), 12],
    [`#${order.number}`, 8],
    [order.status, 10],
    [formatMoney(order.total), 12],
    [counted(order.itemCount, 'item'), 9],
    [`${order.city}, ${order.country}`, 0],
  ]);
}
