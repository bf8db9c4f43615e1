import type { OrderView, ReturnView } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeOrder } from '../../testing/make.ts';
import { makeReturn } from '../../testing/make-return.ts';
import { makeSummary } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const at = new Date('2026-05-04T10:00:00Z');
const approved = makeReturn({ status: 'approved', version: 3 });
const withReturn = (one: ReturnView): OrderView => makeOrder({ status: 'delivered', returns: [one] });

test('a return that is asked for shows on the list the moment it is', async () => {
  const { calls, begin, tell } = openDesk('/desk/returns');
  await screen.findByText('No returns here');
  await begin();

  const order = { id: 'order', number: 1001, customerName: 'Lin W.' };
  calls.listReturns.mockReturnValue({ items: [{ ...approved, status: 'requested', order }], nextCursor: null });
  tell('order.watchStore', { type: 'return.requested', at, order: makeSummary(1001), revenue: null });

  expect(await screen.findByRole('link', { name: 'Order #1001' })).toBeTruthy();
  expect(screen.getByText('Lin W.')).toBeTruthy();
});

test('what came is taken in, for sale again or not', async () => {
  const { calls, user } = openDesk('/desk/orders/1001', { order: withReturn(approved) });
  await user.click(await screen.findByRole('button', { name: 'It came' }));
  const dialog = within(await screen.findByRole('dialog'));

  await user.selectOptions(dialog.getByRole('combobox'), '1');
  await user.click(dialog.getByRole('switch', { name: 'Goes on sale again' }));
  await user.click(dialog.getByRole('button', { name: 'It came' }));

  await vi.waitFor(() =>
    expect(calls.receiveReturn).toHaveBeenCalledWith(
      expect.objectContaining({
        returnId: 'r',
        version: 3,
        lines: [{ orderLineId: 'cup', received: 1, restocked: false }],
      }),
    ),
  );
});

test('as much is given back as staff agree to, what came is the proposal', async () => {
  const worth = { amount: 2_000, currency: 'EUR' };
  const { calls, user } = openDesk('/desk/orders/1001', {
    order: withReturn({ ...approved, status: 'received', worth }),
  });
  await user.click(await screen.findByRole('button', { name: 'Give money back' }));
  const field = await screen.findByLabelText('Amount in EUR');

  expect((field as HTMLInputElement).value).toBe('20.00');
  await user.clear(field);
  await user.type(field, '12.5');
  await user.click(screen.getByRole('button', { name: 'Give it back' }));

  await vi.waitFor(() =>
    expect(calls.refundReturn).toHaveBeenCalledWith(
      expect.objectContaining({ amount: { amount: 1_250, currency: 'EUR' } }),
    ),
  );
});

test('who only looks is offered nothing to do', async () => {
  openDesk('/desk/orders/1001', { role: 'analyst', order: withReturn(approved) });

  expect(await screen.findByText('To come back')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'It came' })).toBeNull();
});
