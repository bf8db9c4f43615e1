import { expect, test } from 'vitest';
import { publicEventsOf, type StockState, stockAlert, webhookId } from './derive-webhooks.ts';

const ORDER = {
  id: 'o1',
  number: 7,
  status: 'paid',
  version: 2,
  total: { amount: 500, currency: 'EUR' },
  itemCount: 1,
  city: 'Hamburg',
  country: 'DE',
  customerName: 'A. C.',
  firstImage: null,
  placedAt: '2026-05-01T00:00:00.000Z',
};

const ofStore = (type: string, revenue: number | null) => ({
  topic: 'store:s1:orders',
  type,
  payload: { type, at: '', order: ORDER, revenue: revenue === null ? null : { amount: revenue, currency: 'EUR' } },
});
const typesOf = (event: Parameters<typeof publicEventsOf>[0]) => publicEventsOf(event).map(({ type }) => type);

test('a step of an order is told with the order as it is, but for whom it is', () => {
  const [told] = publicEventsOf(ofStore('order.paid', 500));

  const { city: _, country: __, customerName: ___, firstImage: ____, ...shown } = ORDER;
  const data = { order: shown, moved: { amount: 500, currency: 'EUR' } };
  expect(told).toEqual({ type: 'order.paid', entity: 'order:o1', of: { storeId: 's1' }, data });
});

test('money given back is told whatever step gave it back; other steps are nobody else’s business', () => {
  expect(typesOf(ofStore('payment.updated', -200))).toEqual(['order.refunded']);
  expect(typesOf(ofStore('order.cancelled', -200))).toEqual(['order.cancelled', 'order.refunded']);
  expect(typesOf(ofStore('payment.updated', null))).toEqual([]);
  expect(typesOf(ofStore('return.requested', null))).toEqual([]);
});

test('money that came is told once: by the step that it came with, or by itself', () => {
  expect(typesOf(ofStore('order.paid', 500))).toEqual(['order.paid']);
  expect(typesOf(ofStore('payment.updated', 200))).toEqual(['order.captured']);
});

test('a scan is told without the recipient, also where it moved the order', () => {
  const place = { name: 'Ada Canary', city: 'Hamburg', region: 'HH', country: 'DE', latitude: 1, longitude: 2 };
  const shipment = { id: 'p1', carrier: 'c', trackingNumber: 't', status: 'delivered', version: 3, lines: [] };
  const scan = { scanId: 's', status: 'delivered', place, description: 'Ada Canary', occurredAt: '' };
  const event = { topic: 'order:o1', type: 'order.delivered', payload: { type: 'order.delivered', shipment, scan } };

  const told = publicEventsOf(event);

  expect(told).toMatchObject([{ type: 'parcel.scanned', entity: 'order:o1', of: { orderId: 'o1' } }]);
  expect(JSON.stringify(told)).not.toContain('Ada');
});

test('topics that are not for others tell nothing', () => {
  for (const topic of ['cart:c1', 'store:s1:notes', 'store:s1:webhooks', 'variant:v1', 'shopper:a:s:orders']) {
    expect(publicEventsOf({ topic, type: 'order.paid', payload: {} })).toEqual([]);
  }
});

test.each<[StockState | undefined, StockState, ReturnType<typeof stockAlert>]>([
  [undefined, 'low', 'stock.low'],
  ['fine', 'low', 'stock.low'],
  ['fine', 'out', 'stock.low'],
  ['low', 'out', null],
  ['out', 'low', 'stock.back'],
  ['out', 'fine', 'stock.back'],
  ['low', 'fine', null],
  ['fine', 'fine', null],
])('a level that was %s and is %s tells %s', (before, now, alert) => {
  expect(stockAlert(before, now)).toBe(alert);
});

test('an id follows from the place in the log, without what Standard Webhooks keeps for itself', () => {
  expect(webhookId('ab12', 42, 'return.label_sent')).toBe('evt_ab12_42_return_label_sent');
});
