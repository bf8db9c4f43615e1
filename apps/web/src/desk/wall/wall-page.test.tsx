import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeBucket, makeLevel, makeSummary, makeWall } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

function count(name: string): string | null | undefined {
  return screen.getByText(name, { selector: 'dt span' }).closest('div')?.querySelector('dd')?.textContent;
}

test('a paid order moves the revenue and the count as it happens', async () => {
  const { tell, begin } = openDesk('/desk', { wall: makeWall({ paid: 4, revenue: 12_000 }) });
  await begin();
  expect(await screen.findByText('$120.00')).toBeTruthy();
  expect(screen.getByText('20% ahead')).toBeTruthy();

  tell('metrics.watch', {
    type: 'metric.changed',
    bucket: makeBucket('day', { paid: 5, revenue: 15_000, version: 2 }),
  });

  expect(await screen.findByText('$150.00')).toBeTruthy();
  await vi.waitFor(() => expect(count('Paid')).toBe('5'));
});

test('a new order is on the ticker the moment it exists', async () => {
  const { tell, begin } = openDesk('/desk');
  await begin();
  await screen.findByText('#41');
  const order = makeSummary(42, 'placed');

  tell('order.watchStore', { type: 'order.placed', at: order.placedAt, order, revenue: null });

  expect(await screen.findByText('#42')).toBeTruthy();
});

test('a paused wall stands still, and shows all it missed when it goes on', async () => {
  const { tell, begin, user } = openDesk('/desk', { wall: makeWall({ revenue: 12_000 }) });
  await begin();
  await screen.findByText('$120.00');

  await user.click(screen.getByRole('button', { name: 'Pause' }));
  tell('metrics.watch', { type: 'metric.changed', bucket: makeBucket('day', { revenue: 99_900, version: 2 }) });
  tell('inventory.watch', { type: 'stock.changed', sku: 'tea', level: makeLevel('tea', 1, 0, 2) });
  await screen.findByRole('button', { name: 'Go on' });
  expect(screen.getByText('$120.00')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('$999.00')).toBeTruthy();
});

test('stock that runs low shows how many are left, and follows them down', async () => {
  const { tell, begin } = openDesk('/desk', { stock: [makeLevel('tea', 3)] });
  await begin();
  await screen.findByText('3 left');

  tell('inventory.watch', { type: 'stock.changed', sku: 'tea', level: makeLevel('tea', 3, 3, 2) });

  expect(await screen.findByText('none left')).toBeTruthy();
});

test('the chart can be read as a table', async () => {
  const { begin, user } = openDesk('/desk');
  await begin();

  await user.click(await screen.findByRole('button', { name: 'As a table' }));

  expect(screen.getAllByRole('row')).toHaveLength(61);
});

test('who may not see figures begins with the orders', async () => {
  const { begin } = openDesk('/desk', { role: 'packer' });
  await begin();

  expect(await screen.findByRole('heading', { name: 'Orders' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Wall' })).toBeNull();
});

test('a shopper is told that this door is for staff', async () => {
  const { client } = openDesk('/desk', { role: null });

  expect(await screen.findByRole('heading', { name: 'This door is for staff' })).toBeTruthy();
  expect(client.streams).toEqual([]);
});
