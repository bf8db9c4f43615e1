import type { StoreEvent } from '@pushcart/client';
import { expect, test } from 'vitest';
import { rowOf } from './event-row.ts';

const place = {
  id: 'evt_e_7_x',
  position: 7,
  topic: 'store:s:orders',
  seq: 3,
  version: 1,
  timestamp: '2026-05-01T00:00:00.000Z',
};
const eventOf = (type: string, data: unknown) => ({ ...place, type, data }) as StoreEvent;
const columnsOf = (event: StoreEvent) => {
  const {
    id: _,
    position: __,
    topic: ___,
    seq: ____,
    schema_version: _____,
    occurred_at: ______,
    type: _7,
    ...own
  } = rowOf(event);
  return own;
};

test('a step of an order is all in columns', () => {
  const order = {
    id: 'o',
    number: 42,
    status: 'paid',
    version: 2,
    total: { amount: 4990, currency: 'EUR' },
    itemCount: 3,
    placedAt: '2026-05-01T00:00:00.000Z',
  };

  expect(rowOf(eventOf('order.paid', { order, moved: order.total }))).toEqual({
    position: 7,
    id: 'evt_e_7_x',
    topic: 'store:s:orders',
    seq: 3,
    type: 'order.paid',
    schema_version: 1,
    occurred_at: '2026-05-01T00:00:00.000Z',
    order_id: 'o',
    order_number: 42,
    status: 'paid',
    version: 2,
    order_total: 4990,
    currency: 'EUR',
    item_count: 3,
    placed_at: '2026-05-01T00:00:00.000Z',
    moved: 4990,
  });
});

test('what has no column is in the rest, under the names it had', () => {
  const parcel = { id: 'p', carrier: 'c', trackingNumber: null, status: 'delivered', version: 4 };
  const scan = { id: 's', status: 'delivered', place: { city: 'Hamburg', region: '', country: 'DE' }, occurredAt: '' };

  expect(columnsOf(eventOf('parcel.scanned', { orderId: 'o', parcel, scan }))).toEqual({
    order_id: 'o',
    parcel_id: 'p',
    carrier: 'c',
    status: 'delivered',
    version: 4,
    rest: { scan },
  });
});

test('what a newer shop tells beside, or tells otherwise, is not lost', () => {
  const data = {
    variantId: 'v',
    onHand: 3_000_000_000,
    reserved: 1.5,
    sku: { code: 'TEA' },
    incoming: 12,
    order: { total: { amount: 5, currency: 'EUR', rounded: true } },
    moved: { amount: -5, currency: 'USD' },
  };

  expect(columnsOf(eventOf('stock.changed', data))).toEqual({
    variant_id: 'v',
    order_total: 5,
    currency: 'EUR',
    moved: -5,
    rest: {
      onHand: 3_000_000_000,
      reserved: 1.5,
      sku: { code: 'TEA' },
      incoming: 12,
      order: { total: { rounded: true } },
      moved: { currency: 'USD' },
    },
  });
});

test('a name that every object has is no column', () => {
  expect(columnsOf(eventOf('product.changed', { toString: 'x', productId: 'p' }))).toEqual({
    product_id: 'p',
    rest: { toString: 'x' },
  });
});
