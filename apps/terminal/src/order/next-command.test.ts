import { expect, test } from 'vitest';
import { makeOrder, makeParcel } from '../testing/make-order.ts';
import { nextCommand } from './next-command.ts';

const rest = { amount: 500, currency: 'USD' };
const half = makeParcel({ lines: [{ orderLineId: 'l1', quantity: 1 }] });
const awaited = [{ variantId: 'v1', sku: 'TEA-250', quantity: 1, arrivesOn: null }];

test.each([
  ['paid', {}, 'pushcart orders pack 4567'],
  ['paid, with a rest due', { due: rest }, 'A rest is to be paid first.'],
  ['paid, with units still to come', { awaited }, 'pushcart orders pack 4567 --warehouse CODE'],
  ['packed', { status: 'packed' }, 'pushcart orders ship 4567'],
  ['packed in part', { status: 'packed', shipments: [half] }, 'pushcart orders ship 4567'],
  ['booked', { status: 'packed', shipments: [makeParcel()] }, 'pushcart orders label 4567'],
  ['labelled', { status: 'packed', shipments: [makeParcel({ printedAt: new Date() })] }, null],
  ['not answered', { status: 'packed', shipments: [makeParcel({ status: 'requested' })] }, null],
  [
    'refused',
    { status: 'packed', shipments: [makeParcel({ status: 'refused' })] },
    'pushcart orders ship 4567 --retry',
  ],
  ['given up', { status: 'packed', shipments: [makeParcel({ status: 'cancelled' })] }, 'pushcart orders ship 4567'],
  ['placed', { status: 'placed', due: rest }, null],
  ['delivered', { status: 'delivered', shipments: [makeParcel({ status: 'delivered' })] }, null],
] as const)('an order that is %s', (_, changes, next) => {
  expect(nextCommand(makeOrder(changes))).toBe(next);
});
