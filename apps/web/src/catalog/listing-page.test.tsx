import type { ProductCard, ProductFacets, SessionView } from '@pushcart/client';
import { QueryClient } from '@tanstack/react-query';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { App } from '../app.tsx';
import en from '../i18n/en.ts';
import { createConnectedShop } from '../live/connected-shop.ts';
import { createShopRouter } from '../router.tsx';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur } from '../testing/make.ts';

// The page comes by a dynamic import, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 20_000 });
vi.setConfig({ testTimeout: 40_000 });

const nobody: SessionView = {
  store: { id: 's', slug: 's', name: both('Shop'), currency: 'EUR', timeZone: 'UTC', country: 'DE', markets: [] },
  account: null,
  role: null,
  needsSecondFactor: false,
  expiresAt: null,
};

const card = (id: string, name = `Product ${id}`): ProductCard => ({
  id,
  slug: id,
  name: both(name),
  image: null,
  priceFrom: eur(1000),
  priceTo: eur(1000),
  compareAt: null,
  rating: { average: null, count: 0 },
  salesCount: 0,
  variantIds: [],
  stock: [],
});

const facets: ProductFacets = {
  total: 3,
  isExact: true,
  categories: [],
  brands: [
    { brand: 'Acme', count: 2 },
    { brand: 'Birch', count: 1 },
  ],
  price: { lowest: eur(300), highest: eur(6000) },
  ratings: [{ from: 4, count: 2 }],
  inStock: 2,
  attributes: [
    {
      kind: 'choice',
      key: 'heat',
      name: both('Heat'),
      unit: null,
      values: [
        { value: 'hot', name: both('Hot'), count: 1 },
        { value: 'mild', name: both('Mild'), count: 2 },
      ],
    },
  ],
};

const PANTRY = { id: 'pantry', parentId: null, slug: 'pantry', name: both('Pantry'), productCount: 36 };

interface Answers {
  readonly list?: (input: unknown) => unknown;
  readonly facets?: () => ProductFacets;
  readonly behaviour?: NonNullable<Parameters<typeof fakeClient>[0]>['behaviour'];
}

function openListing(path: string, answers: Answers = {}) {
  const page = (ids: readonly string[]) => ({
    items: ids.map((id) => card(id)),
    total: ids.length,
    isTotalExact: true,
    nextCursor: null,
    search: null,
  });
  const list = vi.fn(answers.list ?? (() => page(['a', 'b', 'c'])));
  window.history.replaceState(null, '', path);
  const client = fakeClient({
    session: { current: () => nobody },
    catalog: { list, facets: answers.facets ?? (() => facets), categories: () => [PANTRY] },
    ...(answers.behaviour === undefined ? {} : { behaviour: answers.behaviour }),
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const shop = createConnectedShop(() => client);
  const router = createShopRouter({ shop, queryClient });
  render(<App shop={shop} queryClient={queryClient} router={router} words={{ locale: 'en', messages: en }} />);
  const names = () => screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  return { user: userEvent.setup(), list, names, page, queryClient };
}

const region = () => screen.getByRole('region', { name: 'Filter' });
const panel = async () => within(await screen.findByRole('region', { name: 'Filter' }));

test('several values of a facet stand in the address, and each can be taken away again', async () => {
  const { user, list } = openListing('/shop');

  await user.click(await (await panel()).findByRole('checkbox', { name: /Acme/ }));
  await user.click((await panel()).getByRole('checkbox', { name: /Birch/ }));
  await user.click((await panel()).getByRole('checkbox', { name: /Hot/ }));

  await waitFor(() =>
    expect(list.mock.lastCall?.[0]).toMatchObject({
      brands: ['Acme', 'Birch'],
      attributes: [{ key: 'heat', values: ['hot'] }],
    }),
  );
  expect(new URLSearchParams(window.location.search).get('brands')).toBe('["Acme","Birch"]');
  await user.click(screen.getByRole('button', { name: 'Remove the filter Heat: Hot' }));
  await user.click(screen.getByRole('button', { name: 'Remove the filter Acme' }));
  await waitFor(() => expect(new URLSearchParams(window.location.search).get('brands')).toBe('["Birch"]'));
  expect(new URLSearchParams(window.location.search).has('attributes')).toBe(false);
});

test('two filters that are touched within one frame both count', async () => {
  const { list } = openListing('/shop');
  const acme = await (await panel()).findByRole('checkbox', { name: /Acme/ });

  act(() => {
    acme.click();
    for (const name of [/Birch/, /Hot/, /Mild/]) within(region()).getByRole('checkbox', { name }).click();
  });

  await waitFor(() =>
    expect(list.mock.lastCall?.[0]).toMatchObject({
      brands: ['Acme', 'Birch'],
      attributes: [{ key: 'heat', values: ['hot', 'mild'] }],
    }),
  );
});

test('two filters that are taken away within one frame are both gone', async () => {
  openListing('/shop?brands=%5B%22Acme%22%2C%22Birch%22%5D&inStock=true');
  const chip = (name: string) => screen.findByRole('button', { name: `Remove the filter ${name}` });
  const [acme, stock] = [await chip('Acme'), await chip('In stock only')];

  act(() => {
    acme.click();
    acme.click();
    stock.click();
  });

  await waitFor(() => expect(window.location.search).toBe('?brands=%5B%22Birch%22%5D'));
});

test('going back undoes the last filter', async () => {
  const { user } = openListing('/shop');
  await user.click(await (await panel()).findByRole('checkbox', { name: /Acme/ }));
  await user.click((await panel()).getByRole('checkbox', { name: /Birch/ }));
  await screen.findByRole('button', { name: 'Remove the filter Birch' });

  window.history.back();

  await waitFor(() => expect(screen.queryByRole('button', { name: 'Remove the filter Birch' })).toBeNull());
  expect(screen.getByRole('button', { name: 'Remove the filter Acme' })).toBeTruthy();
});

test('a price is typed in whole units and asked for in minor ones, once one leaves the field', async () => {
  const { user, list } = openListing('/shop');

  await user.type(await (await panel()).findByLabelText('Price (EUR), from'), '12.5');
  expect(list.mock.lastCall?.[0]).not.toHaveProperty('priceFrom');
  await user.tab();

  await waitFor(() => expect(list.mock.lastCall?.[0]).toMatchObject({ priceFrom: 1250 }));
  expect(await screen.findByRole('button', { name: 'Remove the filter from €12.50' })).toBeTruthy();
});

test('a list that would come in another order stays, until that is asked for', async () => {
  let ids = ['a', 'b', 'c'];
  const shop = openListing('/shop', { list: () => shop.page(ids) });
  await waitFor(() => expect(shop.names()).toEqual(['Product a', 'Product b', 'Product c']));

  ids = ['c', 'a', 'd'];
  await shop.queryClient.invalidateQueries({ queryKey: ['products', 'news'] });
  const pill = await screen.findByRole('button', { name: '2 changed' });
  expect(shop.names()).toEqual(['Product a', 'Product b', 'Product c']);

  await shop.user.click(pill);
  await waitFor(() => expect(shop.names()).toEqual(['Product c', 'Product a', 'Product d']));
  await waitFor(() => expect(screen.queryByRole('button', { name: /changed/ })).toBeNull());
});

test('where nothing fits, each filter can be dropped', async () => {
  const nothing = { items: [], total: 0, isTotalExact: true, nextCursor: null, search: null };
  const { user } = openListing('/shop?brands=%5B%22Acme%22%5D&inStock=true', { list: () => nothing });

  await user.click(await screen.findByRole('button', { name: 'Without Acme' }));

  await waitFor(() => expect(window.location.search).toBe('?inStock=true'));
});

test.each([
  ['/shop', ['Pantry36']],
  ['/shop?query=tea', undefined],
  ['/shop?query=tea&category=pantry', ['Everything', 'Pantry36']],
])('departments of the whole shop stand above %s unless that is a search in all of it', async (path, expected) => {
  openListing(path);

  await screen.findByRole('heading', { level: 2, name: 'Product a' });
  const departments = screen.queryByRole('navigation', { name: 'Departments' });
  const links = departments === null ? undefined : within(departments).getAllByRole('link');
  expect(links?.map(({ textContent }) => textContent)).toEqual(expected);
});

test('a search says what it corrected and marks the words it found', async () => {
  const search = { corrected: 'teapot', isBroadened: false, isComplete: true, words: ['teapot'] };
  const found = { items: [card('a', 'Red teapot')], total: 1, isTotalExact: true, nextCursor: null, search };
  openListing('/shop?query=teapto', { list: () => found });

  expect(await screen.findByText(/Nothing says “teapto”/)).toBeTruthy();
  await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('teapot'));
});

test.each([
  ['/shop?query=tea', 'search'],
  ['/shop?inStock=true', 'listing'],
])('a click on a product at %s is told as one in the list %s', async (path, list) => {
  const record = vi.fn((_: unknown) => ({ kept: 1 }));
  openListing(path, { behaviour: { choice: () => ({ allowed: true }), record } });

  await userEvent.click(await screen.findByRole('link', { name: 'Product b' }));

  const click = { kind: 'click', productId: 'b', list, position: 1 };
  const told = () => record.mock.calls.flatMap(([input]) => (input as { interactions: unknown[] }).interactions);
  await waitFor(() => expect(told()).toContainEqual(expect.objectContaining(click)));
});

test('counts of a shop that is too large to count say that there may be more', async () => {
  openListing('/shop', { facets: () => ({ ...facets, isExact: false }) });

  expect(await (await panel()).findAllByText('2+')).not.toHaveLength(0);
});

test('counts that cannot be read say so, can be asked for again, and leave the list alone', async () => {
  const read = vi.fn((): ProductFacets => facets);
  read.mockImplementationOnce(() => {
    throw new Error('No answer');
  });
  const { user, names } = openListing('/shop', { facets: read });

  const problem = within(await (await panel()).findByRole('alert'));
  expect(names()).toContain('Product a');
  await user.click(problem.getByRole('button'));

  expect(await (await panel()).findByRole('checkbox', { name: /Acme/ })).toBeTruthy();
});
