import { expect, test } from 'vitest';
import { faultsOf } from './verdict.ts';

const event = { seq: 1, order_id: 'o', type: 'order.paid', version: 2 };
const order = { id: 'o', number: 7, status: 'paid', version: 2, total: 500 };
const source = { events: [event], orders: [order] };

test('a mirror that is the source has no faults', () => {
  expect(faultsOf(source, { events: [{ ...event }], orders: [{ ...order }] })).toEqual([]);
});

test('events that are lost or made up, and orders that are missing or stand otherwise, are found', () => {
  expect(faultsOf(source, { events: [], orders: [order] })).toEqual([
    '1 events of the log are not in the mirror as they were.',
  ]);
  expect(faultsOf(source, { events: [event, { ...event, seq: 2 }], orders: [order] })).toEqual([
    '1 events of the mirror are not in the log like that.',
  ]);
  expect(faultsOf(source, { events: [event], orders: [] })).toEqual(['1 orders are not in the mirror as they stand.']);
  expect(faultsOf(source, { events: [event], orders: [{ ...order, version: 1 }] })).toHaveLength(2);
});
