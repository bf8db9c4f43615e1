import type { OrderSummary } from './order-view.ts';

/** Orders that changed while somebody listened, each as its newest event left it; the latest change last. */
export type OrderNews = readonly OrderSummary[];

/** Enough for what a page being read meanwhile may have missed; who listens for a week holds no more. */
const REMEMBERED = 300;

/** Takes in an order as an event left it; an older version changes nothing. */
export function foldOrderNews(news: OrderNews, order: OrderSummary): OrderNews {
  const known = news.find(({ id }) => id === order.id);
  if (known !== undefined && known.version >= order.version) return news;
  return [...news.filter((other) => other !== known), order].slice(-REMEMBERED);
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
