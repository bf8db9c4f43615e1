import type { OrderEditPreview, OrderView } from '@pushcart/client';
import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { both, eur, makeOrder } from '../../testing/make.ts';
import { openDesk } from '../testing/open-desk.tsx';

const line = {
  ...{ id: 'l1', variantId: 'red-m', productId: 'shirt', slug: 'shirt', sku: 'RED-M', image: null },
  ...{ name: both('Shirt'), optionText: both('Red, M'), quantity: 2, unitPrice: eur(1900), total: eur(3800) },
  ...{ discount: eur(0), calledOff: 0, parts: [] },
};
const paid = makeOrder({ status: 'paid', version: 4, lines: [line] });

function previewOf(order: OrderView, changes: Partial<OrderEditPreview>): OrderEditPreview {
  const { lines, subtotal, shipping, discount, discounts, grant, tax, taxes, taxIncluded, total, delivery } = order;
  const { version, due } = order;
  const promise = { from: '2026-12-02', to: '2026-12-04' };
  return {
    ...{ lines, subtotal, shipping, discount, discounts, grant, tax, taxes, taxIncluded, total, delivery },
    ...{ version, due, promise },
    refund: eur(0),
    deliveryOptions: [{ code: 'standard', name: both('Standard'), price: eur(490), promise, saving: null }],
    edit: { changes: [], totalBefore: total, total },
    ...changes,
  };
}

/** A desk at which one unit costs 19.00 and the delivery 4.90. */
function openEdit(order: OrderView, path: string, role: 'manager' | 'support' | 'packer' = 'manager') {
  const previewEdit = vi.fn((input: unknown): unknown => {
    const asked = Reflect.get(Object(input), 'edit') as { lines?: readonly { quantity: number }[] };
    const units = asked.lines?.[0]?.quantity ?? 2;
    const total = eur(units * 1900 + 490);
    const left = total.amount - order.total.amount;
    return previewOf(order, {
      total,
      due: eur(Math.max(left, 0)),
      refund: eur(Math.max(-left, 0)),
    });
  });
  const edit = vi.fn((_input: unknown): unknown => ({ ...order, version: order.version + 1 }));
  const cancel = vi.fn((_input: unknown): unknown => ({ ...order, status: 'cancelled', version: order.version + 1 }));
  const procedures = { order: { get: () => order, previewEdit, edit, cancel } };
  return { ...openDesk(path, { order, role, procedures }), previewEdit, edit, cancel };
}

test('what is owed or due is shown before anything is changed, and agreed to with the change', async () => {
  const { user, edit } = openEdit(paid, '/desk/orders/1001/edit');

  await user.click(await screen.findByRole('button', { name: 'One more' }));
  expect(await screen.findByText('€19.00 to pay after that.')).toBeTruthy();
  expect(edit).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Change and ask for €19.00' }));

  await vi.waitFor(() =>
    expect(edit).toHaveBeenCalledWith({
      orderId: 'order',
      version: 4,
      edit: { lines: [{ variantId: 'red-m', quantity: 3 }] },
      expectedTotal: eur(6190),
      key: expect.any(String),
    }),
  );
  await vi.waitFor(() => expect(screen.queryByRole('heading', { name: /^Change order/ })).toBeNull());
  expect(await screen.findByText('Order #1001 is changed.')).toBeTruthy();
});

test('less says what goes back, and the same change pressed again keeps its key', async () => {
  const { user, edit } = openEdit(paid, '/desk/orders/1001/edit');
  edit.mockImplementationOnce(() => {
    throw new Error('no answer');
  });

  await user.click(await screen.findByRole('button', { name: 'One fewer' }));
  expect(await screen.findByText('€19.00 go back.')).toBeTruthy();
  const save = screen.getByRole('button', { name: 'Change the order' });
  await user.click(save);
  await screen.findByRole('alert');
  await user.click(save);

  await vi.waitFor(() => expect(edit).toHaveBeenCalledTimes(2));
  expect(edit.mock.calls[0]).toEqual(edit.mock.calls[1]);
});

test('prices and discounts are offered to those alone who may give them', async () => {
  openEdit(paid, '/desk/orders/1001/edit', 'support');

  await screen.findByRole('heading', { name: 'What is in it' });

  expect(screen.queryByLabelText(/^Price each/)).toBeNull();
  expect(screen.queryByLabelText(/^Discount/)).toBeNull();
});

test('an order with money outstanding says so and is neither packed nor claimed', async () => {
  openEdit({ ...paid, due: eur(1900) }, '/desk/orders/1001');

  expect(await screen.findByText('€19.00 still to pay')).toBeTruthy();
  expect(screen.getByText('Rest to be paid')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Mark as packed' }).disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'I am packing this' })).toBeNull();
});

test('staff say why they cancel', async () => {
  const { user, cancel } = openEdit(paid, '/desk/orders/1001');

  await user.click(await screen.findByRole('button', { name: 'Cancel the order' }));
  await user.selectOptions(await screen.findByLabelText('Why'), 'The goods are not there');
  await user.click(screen.getByRole('button', { name: 'Yes, cancel it' }));

  await vi.waitFor(() =>
    expect(cancel).toHaveBeenCalledWith({ orderId: 'order', reason: 'out_of_stock', key: expect.any(String) }),
  );
});

test('an order that is packed is not changed any more', async () => {
  openEdit({ ...paid, status: 'packed' }, '/desk/orders/1001/edit');

  expect(await screen.findByText('This order cannot be changed')).toBeTruthy();
});
