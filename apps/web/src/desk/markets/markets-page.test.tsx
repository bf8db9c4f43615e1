import type { MarketView } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const china: MarketView = {
  id: 'cn',
  version: 2,
  currency: 'CNY',
  name: { en: 'China', 'zh-CN': '中国' },
  countries: ['CN'],
  rate: '7.12',
  isActive: true,
};

test('a market says its rate and its countries, and is closed to the version it was read at', async () => {
  const save = vi.fn((_input: unknown): unknown => ({ ...china, version: 3, isActive: false }));
  const { user } = openDesk('/desk/markets', { procedures: { market: { list: () => [china], save } } });
  const row = within((await screen.findByText('1 USD = 7.12 CNY')).closest('li') ?? document.body);
  expect(row.getAllByText('China')).toHaveLength(2);

  await user.click(row.getByRole('button', { name: 'Close' }));

  const { id: _id, version: _version, ...draft } = china;
  await vi.waitFor(() =>
    expect(save.mock.calls[0]?.[0]).toEqual({
      ref: { marketId: 'cn', version: 2 },
      draft: { ...draft, isActive: false },
    }),
  );
});

test('a new market is saved once all of it makes sense', async () => {
  const save = vi.fn((_input: unknown): unknown => china);
  const { user } = openDesk('/desk/markets', { procedures: { market: { list: () => [], save } } });
  await user.click(await screen.findByRole('button', { name: 'New market' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Name in English'), 'Japan');
  await user.type(dialog.getByLabelText('Name in Chinese'), '日本');
  await user.type(dialog.getByLabelText('Currency'), 'jpy');
  await user.type(dialog.getByLabelText('One USD is'), 'much');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getByText('A number above 0, with at most 12 digits.')).toBeTruthy();
  expect(save).not.toHaveBeenCalled();

  await user.clear(dialog.getByLabelText('One USD is'));
  await user.type(dialog.getByLabelText('One USD is'), '148,5');
  await user.selectOptions(dialog.getByLabelText('Country'), 'JP');
  await user.click(dialog.getByRole('button', { name: 'Add the country' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));

  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(save.mock.calls[0]?.[0]).toEqual({
    ref: null,
    draft: {
      currency: 'JPY',
      name: { en: 'Japan', 'zh-CN': '日本' },
      countries: ['JP'],
      rate: '148.5',
      isActive: true,
    },
  });
});
