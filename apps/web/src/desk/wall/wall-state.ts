import { foldBucket, foldVisitors, type OrderSummary, type WallView } from '@pushcart/client';
import type { OrderNews } from '../orders/order-news.ts';

/** A wall that was read again, with the figures of the one on the screen where those are newer. */
export function mergeWall(known: WallView | undefined, read: WallView): WallView {
  if (known === undefined || known.currency !== read.currency) return read;
  return [known.today, ...known.minutes].reduce(foldBucket, foldVisitors(read, known.visitors));
}

/** The newest orders, each as its newest event left it. */
export function latestOrders(read: readonly OrderSummary[], news: OrderNews, count: number): readonly OrderSummary[] {
  const newest = new Map<string, OrderSummary>();
  for (const order of [...read, ...news]) {
    const known = newest.get(order.id);
    if (known === undefined || known.version < order.version) newest.set(order.id, order);
  }
  return [...newest.values()]
    .sort((a, b) => b.placedAt.getTime() - a.placedAt.getTime() || b.number - a.number)
    .slice(0, count);
}
