import type { WishlistView, WishView } from '@pushcart/client';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur, makeCart } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { WishlistPage } from './wishlist-page.tsx';

const wish: WishView = {
  variantId: 'red-m',
  productId: 'shirt',
  slug: 'shirt',
  sku: 'RED-M',
  name: both('Shirt', '衬衫'),
  optionText: both('Red, M', '红，M'),
  image: null,
  priceThen: eur(1900),
  priceNow: eur(1900),
  lowStockThreshold: 3,
  stock: [{ variantId: 'red-m', warehouseId: 'w', available: 5, version: 1 }],
  addedAt: new Date('2026-05-01T10:00:00Z'),
};
const list = (wishes: readonly WishView[], version = 1): WishlistView => ({ version, wishes, alerts: [] });
const session = { current: () => ({ store: { markets: [] }, account: { id: 'a', name: 'Robin' }, role: null }) };

test('a price that drops elsewhere shows at once, with what one saves', async () => {
  const client = fakeClient({ session, wishlist: { get: () => list([wish]) } });
  await renderInShop(<WishlistPage />, { client });
  await screen.findByRole('link', { name: 'Shirt' });

  const prices = await vi.waitUntil(() => client.streams.find(({ path }) => path === 'catalog.watch'));
  const offer = { productId: 'shirt', version: 2, isForSale: true };
  const price = { variantId: 'red-m', price: eur(1500), compareAt: null };
  act(() => prices.emit({ kind: 'event', data: { type: 'product.changed', offer: { ...offer, prices: [price] } } }));

  expect(await screen.findByText('€4.00 less')).toBeTruthy();
  expect(screen.getByText('was €19.00')).toBeTruthy();
});

test('a wish moves to the cart under a key', async () => {
  const get = vi.fn(() => list([wish]));
  const moveToCart = vi.fn((_input: unknown) => makeCart());
  await renderInShop(<WishlistPage />, { client: fakeClient({ session, wishlist: { get, moveToCart } }) });
  const move = await screen.findByRole('button', { name: 'Move to the cart: Shirt' });

  get.mockReturnValue(list([], 2));
  await userEvent.click(move);

  expect(moveToCart.mock.calls[0]?.[0]).toMatchObject({
    variantId: 'red-m',
    key: expect.stringMatching(/^[\w-]{8,}$/),
  });
  await waitFor(() => expect(screen.queryByRole('link', { name: 'Shirt' })).toBeNull());
});
