import type { OrderSummary } from '@pushcart/client';

/** Orders that changed while the desk listened, each as its newest event left it; the latest change last. */
export type OrderNews = readonly OrderSummary[];

/** Enough for what a page being read meanwhile may have missed; a desk that stays open for a week holds no more. */
const REMEMBERED = 300;

export function foldOrderNews(news: OrderNews, order: OrderSummary): OrderNews {
  const known = news.find(({ id }) => id === order.id);
  if (known !== undefined && known.version >= order.version) return news;
  return [...news.filter((other) => other !== known), order].slice(-REMEMBERED);
}
