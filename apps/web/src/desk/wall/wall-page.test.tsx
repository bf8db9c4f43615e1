import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { both } from '../../testing/make.ts';
import { makeBucket, makeLevel, makePlace, makeSession, makeSummary, makeWall } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

afterEach(() => void vi.useRealTimers());

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

test('what sells most today is read again when an order is paid', async () => {
  const wall = vi.fn(() => makeWall());
  const { tell, begin } = openDesk('/desk', { procedures: { metrics: { wall } } });
  await begin();
  await screen.findByText('Nothing is paid for yet today.');
  wall.mockReturnValue({ ...makeWall(), topProducts: [{ productId: 'p1', name: both('Kettle'), units: 7 }] });
  const order = makeSummary(42, 'paid');

  tell('order.watchStore', { type: 'order.paid', at: order.placedAt, order, revenue: null });

  expect(await screen.findByText('Kettle')).toBeTruthy();
  expect(screen.getByText('7 units')).toBeTruthy();
});

test('of what sells most today there is as much as stands beside the map', async () => {
  const topProducts = Array.from({ length: 12 }, (_, n) => ({
    productId: `p${n}`,
    name: both(`Kettle ${n}`),
    units: 7,
  }));
  const { begin } = openDesk('/desk', { wall: { ...makeWall(), topProducts } });
  await begin();

  expect(await screen.findAllByText(/^Kettle/)).toHaveLength(8);
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

test('numbers that stand still are from a time of the shop, as its clock shows it', async () => {
  vi.useFakeTimers({ now: new Date('2026-05-01T16:01:30Z'), toFake: ['Date'] });
  const timeZone = 'Asia/Shanghai';
  const owner = makeSession('owner');
  const session = { current: () => ({ ...owner, store: { ...owner.store, timeZone } }) };
  const wall = { ...makeWall(), timeZone, now: new Date() };
  const { begin, client } = openDesk('/desk', { wall, procedures: { session } });
  await begin();
  expect(await screen.findByText('00:01', { selector: 'time[title^="Store time"]' })).toBeTruthy();

  act(() => client.setConnection('reconnecting'));

  expect(screen.getByText('Not connected. Numbers are from 00:01:30.', { selector: 'p' })).toBeTruthy();
});

test('the chart can be read as a table', async () => {
  const { begin, user } = openDesk('/desk');
  await begin();

  await user.click(await screen.findByRole('button', { name: 'As a table' }));

  expect(screen.getAllByRole('row')).toHaveLength(61);
});

test('visitors are counted as they come and go', async () => {
  const { tell, begin } = openDesk('/desk');
  await begin();
  await vi.waitFor(() => expect(count('Visitors')).toBe('3'));

  tell('metrics.watch', { type: 'visitors.changed', visitors: { count: 12, version: 2 } });

  await vi.waitFor(() => expect(count('Visitors')).toBe('12'));
});

test('parcels under way are on a map, which can be read as a table', async () => {
  const parcels = [makePlace('Hannover', 4), makePlace('Utrecht', 1)];
  const { begin, user } = openDesk('/desk', { wall: { ...makeWall(), parcels } });
  await begin();
  expect(await screen.findByRole('img', { name: 'Map: 5 parcels under way in 2 places.' })).toBeTruthy();
  const [, toTable] = screen.getAllByRole('button', { name: 'As a table' });

  if (toTable !== undefined) await user.click(toTable);

  const table = screen.getByRole('table', { name: 'Parcels under way' });
  expect(within(table).getByRole('cell', { name: 'Hannover, Germany' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'As a map' }));
  expect(screen.queryByRole('table')).toBeNull();
});

test('a scan makes the map be read again', async () => {
  const wall = vi.fn(() => ({ ...makeWall(), parcels: [makePlace('Hannover', 1)] }));
  const { tell, begin } = openDesk('/desk', { procedures: { metrics: { wall } } });
  await begin();
  await screen.findByText('1 parcel, last seen in 1 place');
  wall.mockReturnValue({ ...makeWall(), parcels: [makePlace('Utrecht', 2)] });
  const order = makeSummary(41);

  tell('order.watchStore', { type: 'shipment.scanned', at: order.placedAt, order, revenue: null });

  expect(await screen.findByText('2 parcels, last seen in 1 place')).toBeTruthy();
});

test('without parcels under way the map says so', async () => {
  const { begin } = openDesk('/desk');
  await begin();

  expect(await screen.findByText(/^No parcels under way/)).toBeTruthy();
});

test('a private wall shows neither money nor cities, also when it is opened again', async () => {
  const wall = {
    ...makeWall({ revenue: 12_000, refunded: 500 }),
    parcels: [makePlace('Hannover', 4), makePlace('Bremen', 1)],
  };
  const { begin, user } = openDesk('/desk', { wall });
  await begin();
  await screen.findByText('$120.00');

  await user.click(screen.getByRole('button', { name: 'Hide money and cities', pressed: false }));

  expect(screen.getByRole('button', { name: 'Hide money and cities', pressed: true })).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\$|Berlin|Hannover/);
  expect(await screen.findByText('Money and cities are hidden on this screen.')).toBeTruthy();
  cleanup();
  const again = openDesk('/desk', { wall });
  await again.begin();
  await screen.findByText('20% ahead');
  // The two cities are one place in the middle of their country.
  expect(await screen.findByText('5 parcels, last seen in 1 place')).toBeTruthy();
  expect(document.body.textContent).not.toMatch(/\$|Berlin|Hannover|Bremen/);
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
