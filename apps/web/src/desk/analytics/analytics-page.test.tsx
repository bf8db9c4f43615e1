import { type Cohort, NO_CHANGE, type SalesFigures, type SalesReport } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const since = new Date('2026-03-01T00:00:00Z');
const figures: SalesFigures = {
  since,
  until: new Date('2026-03-07T12:00:00Z'),
  total: { ...NO_CHANGE, placed: 5, paid: 4, revenue: 20_000, refunded: 500 },
  buyers: 3,
  newBuyers: 2,
  visitors: { came: 100, added: 20, bought: 5 },
};
const before: SalesFigures = { ...figures, total: { ...NO_CHANGE, paid: 2, revenue: 16_000 }, buyers: 3, newBuyers: 0 };
const report: SalesReport = {
  currency: 'USD',
  timeZone: 'UTC',
  current: figures,
  before,
  points: [
    { startsAt: since, figures: { ...NO_CHANGE, paid: 4, revenue: 20_000 }, before: { ...NO_CHANGE, revenue: 16_000 } },
    { startsAt: new Date('2026-03-02T00:00:00Z'), figures: NO_CHANGE, before: NO_CHANGE },
  ],
  products: [
    { productId: 'p1', name: { en: 'Kettle', 'zh-CN': '水壶' }, units: 6, unitsBefore: 4 },
    { productId: 'p2', name: { en: 'Mug', 'zh-CN': '杯子' }, units: 1, unitsBefore: 0 },
  ],
};
const cohorts: readonly Cohort[] = [
  { month: '2026-02', buyers: 8, returned: [2] },
  { month: '2026-03', buyers: 3, returned: [] },
];

function openAnalytics(answer: SalesReport = report, path = '/desk/analytics') {
  const calls = { salesReport: vi.fn((_input: unknown) => answer), cohorts: vi.fn((_input: unknown) => cohorts) };
  return { ...openDesk(path, { role: 'owner', procedures: { metrics: calls } }), calls };
}

test('figures stand beside what they were before, with how much that is', async () => {
  const { calls } = openAnalytics();

  await screen.findByText('25% ahead');
  const said = Array.from(document.querySelectorAll('dl > div'), ({ textContent }) => textContent);
  expect(said).toEqual([
    'Taken$200.0025% ahead$160.00 before',
    'Orders paid4100% ahead2 before',
    'An order on average$50.0038% behind$80.00 before',
    'Refunded$5.00$0.00 before',
    'Buyers3the same3 before',
    'Bought for the first time20 before',
  ]);
  expect(calls.salesReport).toHaveBeenLastCalledWith({ days: 7, rival: 'before' });
});

test('days and what they are held against have an address', async () => {
  const { user, calls } = openAnalytics();

  await user.click(await screen.findByRole('link', { name: '28 days' }));
  await vi.waitFor(() => expect(calls.salesReport).toHaveBeenLastCalledWith({ days: 28, rival: 'before' }));
  await user.click(screen.getByRole('combobox', { name: 'Held against' }));
  await user.click(await screen.findByRole('option', { name: 'A year ago' }));

  await vi.waitFor(() => expect(calls.salesReport).toHaveBeenLastCalledWith({ days: 28, rival: 'year' }));
  expect(window.location.search).toBe('?days=28&rival=year');
});

test('the drawing says its sums, and turns into a table', async () => {
  const { user } = openAnalytics();

  expect(await screen.findByRole('img', { name: '$200.00 taken, $160.00 in the time before.' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'As a table' }));

  const table = within(screen.getByRole('table', { name: 'Taken over time' }));
  const cells = table.getAllByRole('row').map((row) => within(row).queryAllByRole('cell'));
  expect(cells.at(-1)?.map(({ lastChild }) => lastChild?.textContent)).toEqual(['Mar 1', '4', '$200.00', '$160.00']);
});

test('products, visitors and those who came back are said', async () => {
  openAnalytics();

  const products = within(await screen.findByRole('table', { name: 'Sold most' }));
  expect(products.getByRole('row', { name: /Kettle/ }).textContent).toContain('50% ahead');
  expect(products.getByRole('row', { name: /Mug/ }).textContent).toContain('not sold before');
  expect(screen.getByText('20% · 20% before')).toBeTruthy();
  const back = within(await screen.findByRole('table', { name: 'Who came back' }));
  expect(back.getByRole('row', { name: /Feb 2026/ }).textContent).toBe('Feb 2026825%');
});

test('what happens in the store moves the figures', async () => {
  const { calls, tell } = openAnalytics();
  await screen.findByText('25% ahead');

  const total = { ...figures.total, paid: 5, revenue: 21_000 };
  calls.salesReport.mockReturnValue({ ...report, current: { ...figures, total } });
  tell('metrics.watch', {
    type: 'metric.changed',
    bucket: { ...NO_CHANGE, period: 'day', startsAt: since, version: 2 },
  });

  expect(await screen.findByText('31% ahead', {}, { timeout: 5_000 })).toBeTruthy();
});

test('a store without sales says so', async () => {
  const none = { ...figures, total: NO_CHANGE, buyers: 0, newBuyers: 0, visitors: { came: 0, added: 0, bought: 0 } };
  openAnalytics({ ...report, current: none, before: none, points: [], products: [] });

  expect(await screen.findByText('Nothing was paid for in these days.')).toBeTruthy();
  expect(document.querySelectorAll('dl dd > span:first-child')[2]?.textContent).toBe('–');
});
