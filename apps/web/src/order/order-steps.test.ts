import type { ShipmentView } from '@pushcart/client';
import { expect, test } from 'vitest';
import { makeOrder } from '../testing/make.ts';
import { makeShipment } from '../testing/make-shipment.ts';
import { orderSteps } from './order-steps.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute));
const place = { name: 'Depot', city: 'Bremen', region: '', country: 'DE', latitude: 53, longitude: 8.8 };

const timeline = (...types: ('order.placed' | 'order.paid' | 'order.packed' | 'order.shipped' | 'order.delivered')[]) =>
  types.map((type, index) => ({
    version: index + 1,
    type,
    status: 'placed' as const,
    actor: 'system' as const,
    at: at(index),
  }));

const shipment = (status: ShipmentView['status']): ShipmentView => ({
  ...makeShipment({ status }),
  events: [{ scanId: '1', status, place, description: '', occurredAt: at(30) }],
});

test('a fresh order stands at its first step', () => {
  expect(orderSteps(makeOrder()).map(({ state }) => state)).toEqual(['now', 'open', 'open', 'open', 'open', 'open']);
});

test('the carrier bringing it to the door is a step of its own, with the time of the scan', () => {
  const order = makeOrder({
    timeline: timeline('order.placed', 'order.paid', 'order.packed', 'order.shipped'),
    shipments: [shipment('out_for_delivery')],
  });

  expect(orderSteps(order).at(4)).toEqual({ step: 'out_for_delivery', state: 'now', at: at(30) });
});

test('what is collected lies ready instead of being brought', () => {
  const point = { warehouseId: 'w', name: makeOrder().delivery.name, line1: '', postalCode: '', city: '', region: '' };
  const pickup = {
    point: { ...point, country: 'DE', openingHours: point.name },
    readyAt: at(3),
    keepUntil: '2026-05-08',
  };
  const told = timeline('order.placed', 'order.paid', 'order.packed');
  const ready = { ...told[0], version: 4, type: 'pickup.ready', status: 'packed', actor: 'staff', at: at(3) } as const;

  const steps = orderSteps(makeOrder({ pickup, timeline: [...told, ready] }));

  expect(steps.map(({ step }) => step)).toEqual(['placed', 'paid', 'packed', 'ready', 'collected']);
  expect(steps.at(3)).toEqual({ step: 'ready', state: 'now', at: at(3) });
});

test('a step that was skipped counts as done once a later one is reached', () => {
  const order = makeOrder({
    timeline: timeline('order.placed', 'order.paid', 'order.packed', 'order.shipped', 'order.delivered'),
  });

  const steps = orderSteps(order);

  expect(steps.every(({ state }) => state === 'done')).toBe(true);
  expect(steps.at(4)?.at).toBeNull();
});
