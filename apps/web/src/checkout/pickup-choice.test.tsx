import type { PickupOffer } from '@pushcart/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { both, makeCart } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { PickupChoice } from './pickup-choice.tsx';

const offer = (warehouseId: string, missing: PickupOffer['missing']): PickupOffer => ({
  point: {
    ...{ warehouseId, name: both(`Pier ${warehouseId}`), line1: 'Kai 1', postalCode: '20457', city: 'Hamburg' },
    ...{ region: '', country: 'DE', openingHours: both('Mondays') },
  },
  readyOn: '2026-12-02',
  missing,
});

test('a point that has all can be chosen, one that has not says what is missing and cannot', async () => {
  const choose = vi.fn();
  const offers = [offer('1', []), offer('2', []), offer('3', [{ variantId: 'red-m', available: 1, asked: 2 }])];
  await renderInShop(<PickupChoice offers={offers} cart={makeCart()} chosen="1" onChoose={choose} />);

  await userEvent.click(screen.getByRole('radio', { name: /Pier 2/ }));
  await userEvent.click(screen.getByRole('radio', { name: /Pier 3/ }));

  expect(choose.mock.calls).toEqual([['2']]);
  expect(screen.getAllByText('All of it is there now. Ready Wed, Dec 2.')).toHaveLength(2);
  expect(screen.getByText('Only 1 of 2 × Shirt there now.')).toBeTruthy();
});
