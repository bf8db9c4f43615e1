import type { ListPriceView, PriceListView } from '@pushcart/domain';
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../testing/open-desk.tsx';

const list: PriceListView = {
  id: 'sale',
  name: 'Sale',
  currency: 'USD',
  startsAt: null,
  endsAt: new Date('2090-01-01T00:00:00Z'),
  priority: 1,
  version: 4,
  priceCount: 2,
  isInForce: true,
};
const name = (en: string) => ({ en, 'zh-CN': en });
const price = (sku: string, changes: Partial<ListPriceView> = {}): ListPriceView => ({
  variantId: sku.toLowerCase(),
  sku,
  name: name('Mug'),
  amount: 800,
  compareAt: null,
  base: 1_000,
  now: { amount: 800, priceListId: 'sale' },
  ...changes,
});
const prices = {
  items: [price('MUG-S'), price('MUG-M', { now: { amount: 700, priceListId: 'other' } })],
  nextCursor: null,
};
const overlaps = [{ priceListId: 'other', name: 'Special', priority: 2, count: 1 }];

test('a list says whether it holds now, and leads to its prices', async () => {
  openDesk('/desk/price-lists', { procedures: { priceList: { list: () => [list] } } });

  const row = within((await screen.findByText('Sale')).closest('li') ?? document.body);
  expect(row.getByText('In force now')).toBeTruthy();
  expect(row.getByText('USD · 2 prices')).toBeTruthy();
  expect(row.getByRole('link', { name: 'Prices' }).getAttribute('href')).toBe('/desk/price-lists/sale');
});

test('prices are changed, taken out and pasted, and nothing happens before all of it is saved at once', async () => {
  const setPrices = vi.fn((_input: unknown): unknown => ({ ...list, version: 5 }));
  const findVariants = vi.fn((_input: unknown) => [{ variantId: 'pot', sku: 'POT', name: name('Pot'), base: 2_000 }]);
  const { user } = openDesk('/desk/price-lists/sale', {
    procedures: {
      priceList: { list: () => [list], prices: () => prices, overlaps: () => overlaps, setPrices, findVariants },
    },
  });

  expect(await screen.findByText(/“Special” has 1 of these variants .* wins by its priority\./)).toBeTruthy();
  expect(screen.getByText('by another list')).toBeTruthy();
  const small = await screen.findByLabelText('Price in USD of MUG-S');
  await user.clear(small);
  await user.type(small, '7.50');
  await user.click(screen.getByRole('button', { name: 'Take MUG-M out' }));
  await user.type(screen.getByLabelText(/^Paste rows/), 'POT;15,00;20{Enter}JAR;3{Enter}nonsense 5');
  await user.click(screen.getByRole('button', { name: 'Add the rows' }));

  expect(await screen.findByText('There is no SKU JAR.')).toBeTruthy();
  expect(screen.getByText('Line 3 is not “SKU, price, price before”.')).toBeTruthy();
  expect(findVariants.mock.calls[0]?.[0]).toEqual({ priceListId: 'sale', skus: ['POT', 'JAR'] });
  expect(setPrices).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Save 3 prices' }));
  expect(await screen.findByText('3 prices are saved.')).toBeTruthy();
  expect(setPrices.mock.calls).toEqual([
    [
      {
        priceListId: 'sale',
        version: 4,
        prices: [
          { variantId: 'mug-s', amount: 750, compareAt: null },
          { variantId: 'mug-m', amount: null, compareAt: null },
          { variantId: 'pot', amount: 1_500, compareAt: 2_000 },
        ],
      },
    ],
  ]);
});
