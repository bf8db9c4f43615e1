import type { Pushcart, RouterOutputs } from '@pushcart/client';
import { follow, type Screen } from './follow.ts';
import { columns, counted, formatMoney, formatTime } from './format.ts';

type Order = RouterOutputs['order']['listForStore']['items'][number];

/** The store's orders, a line each time one moves. */
export function watchOrders(pushcart: Pushcart, screen: Screen): Promise<void> {
  return follow(screen, (handlers) =>
    pushcart.order.watchStore.subscribe(
      {},
      {
        ...handlers,
        onData: ({ data: frame }) => {
          if (frame.kind === 'snapshot') {
            for (const order of [...frame.state.items].reverse()) screen.show(lineOf(order, order.placedAt), order);
          }
          if (frame.kind === 'event') screen.show(lineOf(frame.data.order, frame.data.at), frame.data);
        },
      },
    ),
  );
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
