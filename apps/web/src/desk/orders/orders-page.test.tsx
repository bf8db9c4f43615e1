import type { OrderSummary, StoreOrderEvent } from '@pushcart/client';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeSummary } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const news = (order: OrderSummary): StoreOrderEvent => ({
  type: 'order.placed',
  at: order.placedAt,
  order,
  revenue: null,
});

const numbers = () =>
  screen
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
    .filter((text) => text.startsWith('#'));

test('a new order waits behind the pill, and comes on top when asked for', async () => {
  const { tell, begin, user } = openDesk('/desk/orders');
  await begin();
  await screen.findByText('#2');

  tell('order.watchStore', news(makeSummary(3, 'placed')));
  const pill = await screen.findByRole('button', { name: '1 new' });
  expect(numbers()).toEqual(['#2', '#1']);

  await user.click(pill);
  expect(numbers()).toEqual(['#3', '#2', '#1']);
  expect(screen.queryByRole('button', { name: /new/ })).toBeNull();
});

test('a row changes where it stands, and the focus stays on it', async () => {
  const { tell, begin } = openDesk('/desk/orders');
  await begin();
  const link = await screen.findByRole('link', { name: '#1' });
  link.focus();

  tell('order.watchStore', news(makeSummary(1, 'packed', 2)));

  await vi.waitFor(() => within(screen.getAllByRole('row')[2] as HTMLElement).getByText('To ship'));
  expect(document.activeElement).toBe(link);
  expect(numbers()).toEqual(['#2', '#1']);
});

test('an order that costs more since it was paid says that the rest is due', async () => {
  const { tell, begin } = openDesk('/desk/orders');
  await begin();
  await screen.findByRole('link', { name: '#1' });

  tell('order.watchStore', news({ ...makeSummary(1, 'paid', 2), due: { amount: 500, currency: 'USD' } }));

  await vi.waitFor(() => within(screen.getAllByRole('row')[2] as HTMLElement).getByText('Rest to be paid'));
  within(screen.getAllByRole('row')[1] as HTMLElement).getByText('To pack');
});

test('an order that no longer fits the filter stays and says so', async () => {
  const { tell, begin, calls } = openDesk('/desk/orders?status=paid');
  await begin();
  await screen.findByText('#1');

  tell('order.watchStore', news(makeSummary(1, 'packed', 2)));

  expect(await screen.findByText('left this view')).toBeTruthy();
  expect(numbers()).toEqual(['#2', '#1']);
  expect(calls.listForStore).toHaveBeenCalledWith(expect.objectContaining({ statuses: ['paid'] }));
});

test('the next page comes below', async () => {
  const { begin, calls, user } = openDesk('/desk/orders', { orders: { items: [makeSummary(9)], nextCursor: 'older' } });
  await begin();
  const more = await screen.findByRole('button', { name: 'Load more' });
  calls.listForStore.mockReturnValueOnce({ items: [makeSummary(8)], nextCursor: null });

  await user.click(more);

  expect(await screen.findByText('That is every order.')).toBeTruthy();
  expect(numbers()).toEqual(['#9', '#8']);
});

test('a list that cannot be read says why and tries again', async () => {
  const { begin, calls, user } = openDesk('/desk/orders');
  calls.listForStore.mockImplementationOnce(() => {
    throw new Error('down');
  });
  await begin();

  await user.click(await screen.findByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('#2')).toBeTruthy();
});

test('an order is found by what its shopper says of it, and the list comes back', async () => {
  const { calls, begin, user } = openDesk('/desk/orders');
  await begin();
  await screen.findByText('#2');
  calls.listForStore.mockReturnValue({ items: [makeSummary(7)], nextCursor: null });
  const box = screen.getByLabelText('Number or whole e-mail address');

  await user.type(box, 'lin@example.com');
  await user.click(screen.getByRole('button', { name: 'Find' }));

  expect(await screen.findByText('#7')).toBeTruthy();
  expect(calls.listForStore).toHaveBeenLastCalledWith(expect.objectContaining({ search: 'lin@example.com' }));
  expect(window.location.href).not.toContain('lin');
  await user.clear(box);
  expect(await screen.findByText('#2')).toBeTruthy();
});
