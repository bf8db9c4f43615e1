import { act, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeSummary } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const orders = { items: [makeSummary(2), makeSummary(1)], nextCursor: null };
const VIEW = { id: 'v1', name: 'Every morning', statuses: ['paid'], period: 'week' };

function openOrders(path = '/desk/orders', role: 'owner' | 'analyst' = 'owner') {
  const bulk = vi.fn((_input: unknown) => [
    { orderId: orders.items[0]?.id, refused: null },
    { orderId: orders.items[1]?.id, refused: 'ORDER_CLAIMED' },
  ]);
  const saveView = vi.fn((_input: unknown) => [VIEW]);
  const desk = openDesk(path, { orders, role, procedures: { orderDesk: { bulk, saveView, views: () => [] } } });
  return { ...desk, bulk, saveView };
}

test('ticked orders are packed at once, and each that was not says why and stays ticked', async () => {
  const { bulk, begin, user } = openOrders();
  await begin();
  await user.click(await screen.findByRole('checkbox', { name: 'Tick order 2' }));
  await user.click(screen.getByRole('checkbox', { name: 'Tick order 1' }));
  const bar = screen.getByRole('region', { name: 'Ticked orders' });
  expect(within(bar).getByText('2 orders')).toBeTruthy();

  await user.click(within(bar).getByRole('button', { name: 'Mark as packed' }));

  expect(await screen.findByText('1 order packed')).toBeTruthy();
  expect(screen.getByText('A colleague is packing this order.')).toBeTruthy();
  const orderIds = orders.items.map(({ id }) => id);
  expect(bulk).toHaveBeenCalledWith({ action: 'pack', orderIds, key: expect.any(String) });
  expect(within(bar).getByText('1 order')).toBeTruthy();
});

test('while the shop is out of reach nothing is done with the ticked orders, and the bar says why', async () => {
  const { client, begin, user } = openOrders();
  await begin();
  await user.click(await screen.findByRole('checkbox', { name: 'Tick order 2' }));

  act(() => client.setConnection('reconnecting'));

  const bar = screen.getByRole('region', { name: 'Ticked orders' });
  const isUsable = (name: string) => !within(bar).getByRole<HTMLButtonElement>('button', { name }).disabled;
  expect(['Mark as packed', 'Packing slips', 'Cancel', 'Tick none'].filter(isUsable)).toEqual(['Tick none']);
  expect(within(bar).getByText('Not connected. This works again once the connection is back.')).toBeTruthy();
});

test('many orders are cancelled only after a second word', async () => {
  const { bulk, begin, user } = openOrders();
  await begin();
  await user.click(await screen.findByRole('checkbox', { name: 'Tick order 2' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  const dialog = await screen.findByRole('dialog', { name: 'Cancel 1 order?' });
  expect(bulk).not.toHaveBeenCalled();

  await user.click(within(dialog).getByRole('button', { name: 'Cancel 1 order' }));

  await vi.waitFor(() => expect(bulk).toHaveBeenCalledWith(expect.objectContaining({ action: 'cancel' })));
});

test('who may only look is offered only paper', async () => {
  const { begin, user } = openOrders('/desk/orders', 'analyst');
  await begin();
  await user.click(await screen.findByRole('checkbox', { name: 'Tick order 2' }));

  expect(screen.getByRole('button', { name: 'Packing slips' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Mark as packed' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});

test('a filter is kept under a name, and its period is asked for', async () => {
  const { calls, saveView, begin, user } = openOrders('/desk/orders?status=paid&period=week');
  await begin();
  await screen.findByText('#2');
  expect(calls.listForStore).toHaveBeenCalledWith(
    expect.objectContaining({ statuses: ['paid'], placedFrom: expect.any(Date) }),
  );

  await user.click(await screen.findByRole('button', { name: 'Keep this view' }));
  await user.type(await screen.findByLabelText('Name'), 'Every morning');
  await user.click(screen.getByRole('button', { name: 'Keep it' }));

  expect(await screen.findByRole('link', { name: 'Every morning' })).toBeTruthy();
  expect(saveView).toHaveBeenCalledWith({ name: 'Every morning', statuses: ['paid'], period: 'week' });
});
