import { fireEvent, screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeItem, makeSale } from '../../testing/make-sale.ts';
import { makeLevel } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000);
const scheduled = () =>
  makeSale({ phase: 'scheduled', opensAt: hoursAhead(1), startsAt: hoursAhead(2), endsAt: hoursAhead(3) });

test('a sale stands there with its queues, and its counters follow them', async () => {
  const { tell } = openDesk('/desk/flash', { flashSales: [makeSale({ items: [makeItem({ sold: 3, admitted: 4 })] })] });
  const table = within(await screen.findByRole('table', { name: 'Items of “Singles Day”' }));
  expect(table.getByText('3 of 50')).toBeTruthy();
  expect(table.getByText('36')).toBeTruthy();
  expect(screen.getByText('Queue open')).toBeTruthy();

  const queue = { variantId: 'red-m', version: 5, quota: 50, sold: 20, joined: 41, admitted: 25, lost: null };
  tell('flash.watch', { type: 'flash.moved', queue });

  expect(await table.findByText('20 of 50')).toBeTruthy();
  expect(await table.findByText('16')).toBeTruthy();
});

test('a sale whose queue is open can be cancelled, not edited, and that asks once more', async () => {
  const { calls, user } = openDesk('/desk/flash', { flashSales: [makeSale({ version: 4 })] });
  await user.click(await screen.findByRole('button', { name: 'Cancel the sale' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
  expect(calls.cancelSale).not.toHaveBeenCalled();

  await user.click(dialog.getByRole('button', { name: 'Cancel the sale' }));

  await vi.waitFor(() => expect(calls.cancelSale).toHaveBeenCalledWith({ saleId: 'sale', version: 4 }));
});

test('a new sale is saved with variants that were searched for', async () => {
  const { calls, user } = openDesk('/desk/flash', { stock: [makeLevel('TEA-1', 9)] });
  await user.click(await screen.findByRole('button', { name: 'New flash sale' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('Add at least one item.')).toBeTruthy();

  await user.type(dialog.getByLabelText('Name in English'), 'Night');
  await user.type(dialog.getByLabelText('Name in Chinese'), '夜场');
  for (const [label, time] of [
    ['Queue opens', '2099-05-01T10:00'],
    ['Sale starts', '2099-05-01T11:00'],
    ['Sale ends', '2099-05-01T12:00'],
  ] as const) {
    fireEvent.change(dialog.getByLabelText(label), { target: { value: time } });
  }
  await user.type(dialog.getByRole('searchbox'), 'tea{Enter}');
  await user.click(await dialog.findByRole('button', { name: /^Add.*TEA-1$/ }));
  await user.type(dialog.getByLabelText('Price in USD, TEA-1'), '4.50');
  await user.type(dialog.getByLabelText('Units in all, TEA-1'), '30');
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.createSale.mock.calls[0]?.[0]).toMatchObject({
    draft: {
      name: { en: 'Night', 'zh-CN': '夜场' },
      startsAt: new Date('2099-05-01T11:00'),
      items: [{ variantId: 'TEA-1', price: 450, quota: 30, perAccount: 1 }],
    },
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
});

test('a role that may only look has no button to change anything', async () => {
  openDesk('/desk/flash', { role: 'analyst', flashSales: [scheduled()] });

  expect(await screen.findByText('Singles Day')).toBeTruthy();
  for (const name of ['New flash sale', 'Edit', 'Cancel the sale']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});
