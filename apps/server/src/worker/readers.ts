import type { LogReaderOptions } from '@pushcart/realtime';
import {
  BUNDLE_READER,
  CUSTOMERS_READER,
  countSales,
  GUEST_ORDERS_READER,
  joinPaidOrders,
  learn,
  METRICS_READER,
  noteTextChanges,
  ORDER_MESSAGES_READER,
  projectCustomers,
  projectMetrics,
  RECOMMENDATIONS_READER,
  SALES_READER,
  SEARCH_READER,
  STOCK_ALERTS_READER,
  tellOfBundles,
  tellOfOrders,
  tellOfStock,
  WEBHOOKS_READER,
  writeDeliveries,
} from '@pushcart/services';

export interface Reader extends Pick<LogReaderOptions, 'name' | 'from' | 'gatherMs' | 'topics' | 'handle'> {
  /** What its figures and log lines are called. */
  readonly area: string;
}

/** Nobody waits for a message by the millisecond. */
const MESSAGES_GATHER_MS = 1_000;

/** What one shopper teaches, others see a little later; the shopper's own row does not wait for it. */
const LEARN_GATHER_MS = 1_000;

const ORDERS = ['store:%:orders'];

/** What follows the log. */
export const READERS: readonly Reader[] = [
  { area: 'metrics', name: METRICS_READER, topics: ORDERS, handle: projectMetrics },
  {
    area: 'messages',
    name: ORDER_MESSAGES_READER,
    topics: [...ORDERS, 'order:%'],
    // Who ordered before there were messages is not written to now.
    from: 'now',
    gatherMs: MESSAGES_GATHER_MS,
    handle: tellOfOrders,
  },
  {
    area: 'alerts',
    name: STOCK_ALERTS_READER,
    topics: ['variant:%'],
    // What counts is the stock of the moment.
    from: 'now',
    gatherMs: MESSAGES_GATHER_MS,
    handle: tellOfStock,
  },
  {
    area: 'customers',
    name: CUSTOMERS_READER,
    topics: ORDERS,
    // The migration has worked out what was before.
    from: 'now',
    handle: projectCustomers,
  },
  {
    area: 'guest_orders',
    name: GUEST_ORDERS_READER,
    topics: ORDERS,
    // What was paid before comes with the next sign-in.
    from: 'now',
    handle: joinPaidOrders,
  },
  {
    area: 'sales',
    name: SALES_READER,
    topics: ORDERS,
    // The migration has counted what was before.
    from: 'now',
    handle: countSales,
  },
  {
    area: 'search',
    name: SEARCH_READER,
    topics: ['store:%:catalog'],
    // An index is made from what is there.
    from: 'now',
    handle: noteTextChanges,
  },
  { area: 'bundles', name: BUNDLE_READER, from: 'now', topics: ['variant:%'], handle: tellOfBundles },
  {
    area: 'recommendations',
    name: RECOMMENDATIONS_READER,
    topics: [...ORDERS, 'recommendations:%'],
    // The migration has learned from what was before.
    from: 'now',
    gatherMs: LEARN_GATHER_MS,
    handle: learn,
  },
  {
    area: 'webhooks',
    name: WEBHOOKS_READER,
    topics: [...ORDERS, 'order:%', 'store:%:stock', 'store:%:catalog', 'store:%:reviews'],
    // An endpoint is told of what comes after it was made.
    from: 'now',
    handle: writeDeliveries,
  },
];
