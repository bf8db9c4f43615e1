import type { QueueRow } from '@pushcart/client';
import { expect, test } from 'vitest';
import { both } from '../../testing/make.ts';
import { makeQueueRow } from '../testing/make-queue.ts';
import { addScanned, isPackable, pickItems } from './queue-rows.ts';

const [cup] = makeQueueRow().lines as [QueueRow['lines'][number]];
const tea = { ...cup, orderLineId: 'teas', sku: 'A-TEA', quantity: 1 };

test('a pick list names each SKU once, in the order of the shelves, with the orders that want it', () => {
  const other = makeQueueRow({
    order: { ...makeQueueRow().order, number: 1002 },
    lines: [tea, { ...cup, quantity: 1 }],
  });

  const items = pickItems([makeQueueRow(), other]);

  expect(items.map(({ line, quantity, orders }) => [line.sku, quantity, orders])).toEqual([
    ['A-TEA', 1, [{ number: 1002, quantity: 1 }]],
    [
      'CUP',
      3,
      [
        { number: 1001, quantity: 2 },
        { number: 1002, quantity: 1 },
      ],
    ],
  ]);
});

test('a pick list names the parts of a bundle, with those that are wanted by themselves', () => {
  const parts = [
    { variantId: 'cup', sku: 'CUP', name: both('Cup'), quantity: 2 },
    { variantId: 'pot', sku: 'POT', name: both('Pot'), quantity: 1 },
  ];
  const set = { ...cup, orderLineId: 'sets', sku: 'SET', quantity: 3, parts };

  const items = pickItems([makeQueueRow({ lines: [cup, set] })]);

  expect(items.map(({ line, quantity }) => [line.sku, quantity])).toEqual([
    ['CUP', 8],
    ['POT', 3],
  ]);
});

test('what is still to come cannot be packed', () => {
  expect(isPackable(makeQueueRow())).toBe(true);
  expect(isPackable(makeQueueRow({ stage: 'waiting', warehouseId: null }))).toBe(false);
});

test('each scan counts one unit, and no more than are wanted', () => {
  const lines = [cup, tea];

  const once = addScanned({}, lines, ' cup ');
  const twice = addScanned(once ?? {}, lines, 'CUP');

  expect(once).toEqual({ cups: 1 });
  expect(twice).toEqual({ cups: 2 });
  expect(addScanned(twice ?? {}, lines, 'CUP')).toBeNull();
  expect(addScanned({}, lines, 'SPOON')).toBeNull();
});
