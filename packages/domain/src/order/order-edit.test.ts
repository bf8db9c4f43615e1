import { expect, test } from 'vitest';
import { money } from '../money.ts';
import { diffOrders, type EditableOrder, type EditedOrder } from './order-edit.ts';
import { foldOrderEvent, type OrderLineView, type OrderView } from './order-view.ts';

const euro = (amount: number) => money(amount, 'EUR');
const both = (text: string) => ({ en: text, 'zh-CN': text });

function lineOf(variantId: string, quantity: number, price = 1000): OrderLineView {
  const named = { slug: variantId, sku: variantId, name: both(variantId), optionText: both(''), image: null };
  const figures = {
    calledOff: 0,
    parts: [],
    quantity,
    unitPrice: euro(price),
    total: euro(price * quantity),
    discount: euro(0),
  };
  return { id: variantId, variantId, productId: 'p', ...named, ...figures };
}

const before: EditableOrder = {
  lines: [lineOf('cup', 1), lineOf('pot', 2)],
  grant: null,
  total: euro(3000),
  delivery: { code: 'standard', name: both('Standard') },
  address: 'here',
  email: 'a@example.com',
};

test('what changed is told thing by thing, and of a person only that it did', () => {
  const after: EditableOrder = {
    ...before,
    lines: [lineOf('cup', 3, 900), lineOf('tea', 1)],
    grant: { amount: euro(100), reason: 'goodwill' },
    address: 'there',
  };

  const changes = diffOrders(before, after, new Map([['cup', 'agreed']]));

  expect(changes).toEqual([
    expect.objectContaining({ kind: 'quantity', sku: 'cup', from: 1, to: 3 }),
    expect.objectContaining({ kind: 'price', sku: 'cup', from: euro(1000), to: euro(900), reason: 'agreed' }),
    expect.objectContaining({ kind: 'quantity', sku: 'tea', from: 0, to: 1 }),
    expect.objectContaining({ kind: 'quantity', sku: 'pot', from: 2, to: 0 }),
    { kind: 'discount', from: euro(0), to: euro(100), reason: 'goodwill' },
    { kind: 'address' },
  ]);
  expect(diffOrders(before, before, new Map())).toEqual([]);
});

test('who watches sees the edited order at once, what is due, and the change in the timeline', () => {
  const at = new Date(0);
  const taxed = { tax: euro(0), taxes: [], taxIncluded: true, promise: null };
  const priced = { subtotal: euro(3000), shipping: euro(0), discount: euro(0), discounts: [], ...taxed };
  const { lines, grant, total, delivery } = before;
  const rest = { pickup: null, payments: [], shipments: [], returns: [], timeline: [], holdExpiresAt: null };
  const view = {
    ...{ id: 'o1', number: 1, status: 'paid', version: 2, lines, grant, total, delivery, due: euro(0) },
    ...priced,
    ...rest,
  } as unknown as OrderView;
  const edit = { changes: [{ kind: 'address' as const }], totalBefore: total, total: euro(4000) };
  const edited: EditedOrder = { lines: [lineOf('cup', 4)], grant, delivery, ...priced, total: euro(4000), edit };
  const step = { type: 'order.edited', orderId: 'o1', version: 3, status: 'paid', actor: 'staff', at } as const;

  const seen = foldOrderEvent(view, { ...step, edited, due: euro(1000) });

  expect(seen).toMatchObject({ version: 3, lines: edited.lines, total: euro(4000), due: euro(1000) });
  expect(seen.timeline.at(-1)).toMatchObject({ type: 'order.edited', actor: 'staff', edit });
  expect(seen).not.toHaveProperty('edit');
});
