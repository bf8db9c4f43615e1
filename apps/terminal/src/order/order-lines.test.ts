import { expect, test } from 'vitest';
import { createStyle } from '../output/style.ts';
import { makeOrder, makeParcel } from '../testing/make-order.ts';
import { orderLines } from './order-lines.ts';

const say = { style: createStyle(false), text: ({ en }: { readonly en: string }) => en };

test('an order says whom, what, by which parcel, and what comes next', () => {
  const order = makeOrder({ status: 'packed', shipments: [makeParcel()], note: 'Ring twice' });

  const page = orderLines(order, say).join('\n');

  for (const part of [
    'Order #4567 · packed · $24.90',
    'Robin Example, Kai 1, 20457 Hamburg, DE',
    'Note: Ring twice',
    '2 ×  TEA-250  Longjing tea · 250 g  $20.00',
    'Tax included $3.00',
    'TN1 · sandbox · label_created: 2 × TEA-250',
    'order.placed',
    'Next  pushcart orders label 4567',
  ]) {
    expect(page).toContain(part);
  }
});

test('what a shopper wrote cannot steer the terminal', () => {
  const address = { ...makeOrder().address, name: 'Eve\u001b[2J', city: '\u202eHamburg' };
  const order = makeOrder({ address, note: 'a\u0007b', email: 'x\u009b31m@example.com' });

  expect(orderLines(order, say).join('')).not.toMatch(/[\p{Cc}\u202e]/u);
});
