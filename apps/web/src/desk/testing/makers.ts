import type {
  InventoryRow,
  MetricBucket,
  OrderStatus,
  OrderSummary,
  ParcelPlace,
  SessionView,
  WallView,
} from '@pushcart/client';
import { both } from '../../testing/make.ts';

const NOW = new Date('2026-03-02T10:20:30Z');
const money = (amount: number) => ({ amount, currency: 'USD' });

export function makeSession(role: SessionView['role']): SessionView {
  return {
    store: {
      id: 'store',
      slug: 'demo',
      name: both('Corner Shop'),
      currency: 'USD',
      timeZone: 'UTC',
      country: 'US',
      markets: [],
    },
    account: { id: 'account', email: 'someone@pushcart.example', name: 'Someone', locale: 'en' },
    role,
    needsSecondFactor: false,
    expiresAt: null,
  };
}

export function makeSummary(number: number, status: OrderStatus = 'paid', version = 1): OrderSummary {
  return {
    id: `order-${number}`,
    number,
    status,
    version,
    total: money(number * 100),
    itemCount: 1,
    city: 'Berlin',
    country: 'DE',
    customerName: 'M. K.',
    firstImage: null,
    placedAt: new Date(NOW.getTime() + number * 1000),
  };
}

export function makeBucket(period: MetricBucket['period'], counts: Partial<MetricBucket> = {}): MetricBucket {
  const startsAt = new Date(period === 'day' ? '2026-03-02T00:00:00Z' : '2026-03-02T10:20:00Z');
  const none = { placed: 0, paid: 0, shipped: 0, delivered: 0, cancelled: 0, revenue: 0, refunded: 0 };
  return { period, startsAt, ...none, version: 1, ...counts };
}

export function makeWall(today: Partial<MetricBucket> = {}): WallView {
  return {
    currency: 'USD',
    timeZone: 'UTC',
    today: makeBucket('day', today),
    minutes: [],
    revenueLastWeek: 10_000,
    latestOrders: [makeSummary(41), makeSummary(40)],
    lowStock: [],
    topProducts: [],
    visitors: { count: 3, version: 1 },
    parcels: [],
    now: NOW,
  };
}

/** Not far from one another. */
export function makePlace(city: string, parcels: number): ParcelPlace {
  return { city, country: 'DE', latitude: 52 + parcels / 10, longitude: 9.7, parcels, seenAt: NOW };
}

export function makeLevel(sku: string, onHand: number, reserved = 0, version = 1): InventoryRow {
  return {
    variantId: sku,
    warehouseId: 'w1',
    onHand,
    reserved,
    lowStockThreshold: 5,
    version,
    sku,
    productName: both(`Product ${sku}`),
    warehouseName: both('Hall 1'),
    maxPerOrder: null,
    maxPerPerson: null,
    promise: null,
  };
}
