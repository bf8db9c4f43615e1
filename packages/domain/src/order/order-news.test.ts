import { expect, test } from 'vitest';
import { foldOrderNews, latestOrders, type OrderNews } from './order-news.ts';
import type { OrderSummary } from './order-view.ts';

function order(number: number, version: number): OrderSummary {
  return {
    id: `order-${number}`,
    number,
    status: 'paid',
    version,
    total: { amount: 1, currency: 'USD' },
    itemCount: 1,
    city: 'Berlin',
    country: 'DE',
    customerName: 'M. K.',
    firstImage: null,
    placedAt: new Date(number),
  };
}

const said = (orders: readonly OrderSummary[]) => orders.map(({ number, version }) => `${number} v${version}`);
const heard = (...orders: OrderSummary[]) => orders.reduce(foldOrderNews, [] as OrderNews);

test('of an order its newest event counts, and the latest change is the last', () => {
  expect(said(heard(order(1, 1), order(2, 1), order(1, 3)))).toEqual(['2 v1', '1 v3']);
  expect(said(heard(order(1, 3), order(2, 1), order(1, 2)))).toEqual(['1 v3', '2 v1']);
});

test('who listens for a week holds the last 300 orders that changed', () => {
  const news = heard(...Array.from({ length: 1_000 }, (_, number) => order(number, 1)));

  expect([news.length, news[0]?.number]).toEqual([300, 700]);
});

test('the newest orders stand as their last event left them', () => {
  const latest = latestOrders([order(2, 1), order(1, 1)], [order(2, 3), order(3, 1)], 2);

  expect(said(latest)).toEqual(['3 v1', '2 v3']);
});
