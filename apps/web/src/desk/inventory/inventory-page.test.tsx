import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { makeLevel } from '../testing/makers.ts';
import { openDesk } from '../testing/open-desk.tsx';

async function openAdjust(onHand = 10, reserved = 8) {
  const desk = openDesk('/desk/inventory', { stock: [makeLevel('tea', onHand, reserved)] });
  await desk.begin();
  await desk.user.click(await screen.findByRole('button', { name: /^Adjust tea/ }));
  const dialog = within(await screen.findByRole('dialog'));
  return { ...desk, dialog };
}

test('a sale elsewhere changes the row as it stands', async () => {
  const { tell, begin } = openDesk('/desk/inventory', { stock: [makeLevel('tea', 10, 2)] });
  await begin();
  await screen.findByText('Product tea');

  tell('inventory.watch', { type: 'stock.changed', sku: 'tea', level: makeLevel('tea', 10, 7, 2) });

  await vi.waitFor(() => expect(screen.getByText('low')).toBeTruthy());
  const row = within(screen.getAllByRole('row')[1] as HTMLElement);
  await vi.waitFor(() => expect(row.getByText('7')).toBeTruthy());
});

test('an adjustment carries its change, its reason and a key', async () => {
  const { calls, dialog, user } = await openAdjust();
  calls.adjust.mockReturnValueOnce(makeLevel('tea', 15, 8, 2));

  await user.type(dialog.getByLabelText('Units'), '5');
  await user.type(dialog.getByLabelText('Reason'), 'Delivery received');
  await user.click(dialog.getByRole('button', { name: 'Save the change' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(calls.adjust.mock.calls[0]?.[0]).toMatchObject({
    variantId: 'tea',
    warehouseId: 'w1',
    delta: 5,
    cause: 'Delivery received',
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
  expect(await screen.findByText('tea: 15 on hand now.')).toBeTruthy();
});

test('units that orders hold cannot be taken away', async () => {
  const { calls, dialog, user } = await openAdjust();

  await user.selectOptions(dialog.getByLabelText('Change'), 'remove');
  await user.type(dialog.getByLabelText('Units'), '3');
  await user.type(dialog.getByLabelText('Reason'), 'Damaged');
  await user.click(dialog.getByRole('button', { name: 'Save the change' }));

  expect(dialog.getByText(/Only 2 units are free/)).toBeTruthy();
  expect(calls.adjust).not.toHaveBeenCalled();
});

test.each(['', '0', '-1', '1.5', '1e400', '1000001'])('"%s" units are refused beside the field', async (typed) => {
  const { calls, dialog, user } = await openAdjust();

  if (typed !== '') await user.type(dialog.getByLabelText('Units'), typed);
  await user.type(dialog.getByLabelText('Reason'), 'Damaged');
  await user.click(dialog.getByRole('button', { name: 'Save the change' }));

  expect(dialog.getByText(/A whole number/)).toBeTruthy();
  expect(calls.adjust).not.toHaveBeenCalled();
});

test('pressing again after a failure repeats the same change under the same key; another change gets its own', async () => {
  const { calls, dialog, user } = await openAdjust();
  calls.adjust.mockImplementation(() => {
    throw new Error('no answer');
  });
  const save = () => user.click(dialog.getByRole('button', { name: 'Save the change' }));

  await user.type(dialog.getByLabelText('Units'), '5');
  await user.type(dialog.getByLabelText('Reason'), 'Found');
  await save();
  await dialog.findByRole('alert');
  await save();
  await vi.waitFor(() => expect(calls.adjust).toHaveBeenCalledTimes(2));
  await user.type(dialog.getByLabelText('Units'), '0');
  await save();
  await vi.waitFor(() => expect(calls.adjust).toHaveBeenCalledTimes(3));

  const [first, second, third] = calls.adjust.mock.calls.map(([input]) => Reflect.get(Object(input), 'key'));
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('units move to another warehouse with a reason and a key, and no more than are free', async () => {
  const transfer = vi.fn((_input: unknown): unknown => []);
  const warehouses = () => [
    { id: 'w1', name: { en: 'Hall 1', 'zh-CN': '一号库' } },
    { id: 'w2', name: { en: 'Hall 2', 'zh-CN': '二号库' } },
  ];
  const stock = [makeLevel('tea', 10, 8)];
  const list = () => ({ items: stock, nextCursor: null });
  const desk = openDesk('/desk/inventory', { stock, procedures: { inventory: { list, warehouses, transfer } } });
  await desk.begin();
  await desk.user.click(await screen.findByRole('button', { name: /^Move tea/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await dialog.findByRole('option', { name: 'Hall 2' });

  await desk.user.type(dialog.getByLabelText('Units'), '3');
  await desk.user.type(dialog.getByLabelText('Reason'), 'Balance');
  await desk.user.click(dialog.getByRole('button', { name: 'Move' }));
  expect(dialog.getByText(/from 1 to 2/)).toBeTruthy();
  await desk.user.clear(dialog.getByLabelText('Units'));
  await desk.user.type(dialog.getByLabelText('Units'), '2');
  await desk.user.click(dialog.getByRole('button', { name: 'Move' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(transfer.mock.calls).toEqual([
    [expect.objectContaining({ variantId: 'tea', fromId: 'w1', toId: 'w2', units: 2, cause: 'Balance' })],
  ]);
});

test('a role that may only look has no button to adjust', async () => {
  const { begin } = openDesk('/desk/inventory', { role: 'packer', stock: [makeLevel('tea', 10)] });
  await begin();

  expect(await screen.findByRole('button', { name: /^Ledger of tea/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Adjust/ })).toBeNull();
});
