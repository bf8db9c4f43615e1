import type { RouterOutputs } from '@pushcart/client';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur, makeCart } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { CartRecommendations } from './cart-recommendations.tsx';
import { ConsentBanner } from './consent-banner.tsx';
import { ForYouRow } from './for-you-row.tsx';
import { ProductRecommendations } from './product-recommendations.tsx';
import { RecordingProvider } from './recording.tsx';

type Recommendations = RouterOutputs['recommend']['forYou'];
type Item = Recommendations['items'][number];

const item = (id: string, name: string, reason: Item['reason']): Item => ({
  product: {
    id,
    slug: id,
    name: both(name),
    image: null,
    priceFrom: eur(1900),
    priceTo: eur(1900),
    compareAt: null,
    rating: { average: null, count: 0 },
    salesCount: 0,
    variantIds: [`${id}-one`],
    stock: [{ variantId: `${id}-one`, warehouseId: 'w', available: 5, version: 1 }],
  },
  reason,
});
const because = { slug: 'kettle', name: both('Kettle') };
const cup = item('cup', 'Cup', { kind: 'viewed', because });
const mat = item('mat', 'Mat', { kind: 'trending' });
const personal = (items: readonly Item[]): Recommendations => ({ isPersonal: true, items: [...items] });

test('each product says why it is shown, and a view elsewhere changes the row', async () => {
  const forYou = vi.fn(() => personal([mat]));
  const client = fakeClient({ recommend: { forYou }, behaviour: { choice: () => ({ allowed: true }) } });
  await renderInShop(<ForYouRow />, { client });
  await screen.findByText('Many want this now');

  forYou.mockReturnValue(personal([cup, mat]));
  const news = await vi.waitUntil(() => client.streams.find(({ path }) => path === 'recommend.watch'));
  act(() => news.emit({ kind: 'event', data: { type: 'recommendations.changed', batchId: null } }));

  expect(await screen.findByText('Because you viewed Kettle')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'For you' })).toBeTruthy();
});

test('a product that is not wanted is hidden, and all of it can be switched off', async () => {
  const forYou = vi.fn(() => personal([cup, mat]));
  const record = vi.fn((_: unknown) => ({ kept: 1 }));
  const choose = vi.fn((_: unknown) => ({ allowed: false }));
  const behaviour = { choice: () => ({ allowed: true }), record, choose };
  await renderInShop(<ForYouRow />, { client: fakeClient({ recommend: { forYou }, behaviour }) });

  forYou.mockReturnValue(personal([mat]));
  await userEvent.click(await screen.findByRole('button', { name: 'Not for me: Cup' }));

  await waitFor(() => expect(screen.queryByRole('link', { name: 'Cup' })).toBeNull());
  expect(record.mock.calls[0]?.[0]).toEqual({ interactions: [{ kind: 'hide', productId: 'cup', agoMs: 0 }] });
  await userEvent.click(screen.getByRole('button', { name: 'Do not recommend by what I do' }));
  expect(choose).toHaveBeenCalledWith({ allowed: false });
});

test('the shop asks once, and only who has not answered', async () => {
  const choose = vi.fn((_: unknown) => ({ allowed: true }));
  const behaviour = { choice: () => ({ allowed: null }), choose };
  await renderInShop(<ConsentBanner />, { client: fakeClient({ behaviour }) });

  await userEvent.click(await screen.findByRole('button', { name: 'Yes, remember it' }));

  await waitFor(() => expect(screen.queryByRole('region', { name: 'Recommendations' })).toBeNull());
  expect(choose).toHaveBeenCalledWith({ allowed: true });
});

test('what is bought together goes into the cart at once; what merely sells is not called so', async () => {
  const addLine = vi.fn((_: unknown) => ({ lines: [] }));
  const together = [item('cup', 'Cup', { kind: 'bought-together', because }), mat];
  const forProduct = ({ kind }: { kind: string }) => personal(kind === 'bought-together' ? together : [mat]);
  const record = vi.fn((_: unknown) => ({ kept: 1 }));
  const behaviour = { choice: () => ({ allowed: true }), record };
  const client = fakeClient({ recommend: { forProduct: forProduct as never }, cart: { addLine }, behaviour });
  const beside = (
    <RecordingProvider>
      <ProductRecommendations product={{ id: 'kettle' }} />
    </RecordingProvider>
  );
  await renderInShop(beside, { client });

  await userEvent.click(await screen.findByRole('button', { name: 'Add it to the cart' }));

  await waitFor(() => expect(addLine.mock.calls[0]?.[0]).toMatchObject({ variantId: 'cup-one', quantity: 1 }));
  expect(addLine).toHaveBeenCalledTimes(1);
  await waitFor(() =>
    expect(record.mock.calls[0]?.[0]).toMatchObject({ interactions: [{ kind: 'add', productId: 'cup' }] }),
  );
  expect(screen.queryByRole('heading', { name: 'Viewed also' })).toBeNull();
});

test('beside a cart stands what others bought with it, not what merely sells or lies in it already', async () => {
  const items = [
    item('shirt', 'Shirt', { kind: 'bought-together', because }),
    item('cup', 'Cup', { kind: 'bought-together', because }),
    mat,
  ];
  const client = fakeClient({ recommend: { forCart: () => personal(items) } });
  await renderInShop(<CartRecommendations cart={makeCart()} />, { client });

  await screen.findByRole('heading', { name: 'Goes with what is in your cart' });

  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'Cup' })).toBeTruthy();
});

test('a click on a recommended product is recorded with its place, and none where that is not allowed', async () => {
  const record = vi.fn((_: unknown) => ({ kept: 1 }));
  const recommend = { forYou: () => personal([mat, cup]) };
  const row = (
    <RecordingProvider>
      <ForYouRow />
    </RecordingProvider>
  );
  const refused = { choice: () => ({ allowed: false }), record };
  const { unmount } = await renderInShop(row, { client: fakeClient({ recommend, behaviour: refused }) });
  await userEvent.click(await screen.findByRole('link', { name: 'Cup' }));
  unmount();
  expect(record).not.toHaveBeenCalled();

  const allowed = { choice: () => ({ allowed: true }), record };
  await renderInShop(row, { client: fakeClient({ recommend, behaviour: allowed }) });
  await screen.findByRole('button', { name: 'Not for me: Cup' });
  await userEvent.click(screen.getByRole('link', { name: 'Cup' }));

  await waitFor(() => expect(record).toHaveBeenCalledTimes(1));
  expect(record.mock.calls[0]?.[0]).toMatchObject({
    interactions: [{ kind: 'click', productId: 'cup', list: 'for-you', position: 1 }],
  });
});
