import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { ProductMore } from './product-more.tsx';

const words = vi.hoisted(() => ({ areGone: false }));
vi.mock('../review/messages/load.ts', async (original) => {
  const { loadReviewMessages } = await original<typeof import('../review/messages/load.ts')>();
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  return { loadReviewMessages: (locale: 'en') => (words.areGone ? gone() : loadReviewMessages(locale)) };
});

const chairs = { id: 'chairs', slug: 'chairs', name: both('Chairs'), parentId: null };
const card = (id: string, name: string) => ({
  ...{ id, slug: id, name: both(name), image: null, priceFrom: eur(1900), priceTo: eur(1900), compareAt: null },
  ...{ rating: { average: null, count: 0 }, salesCount: 0, variantIds: [], stock: [] },
});
const product = { ...card('stool', 'Stool'), categories: [chairs] } as never;
const answers = {
  session: { current: () => ({ account: null, store: { currency: 'EUR', markets: [] } }) },
  review: { list: () => ({ items: [], nextCursor: null }) },
  catalog: { list: () => ({ items: [card('bench', 'Bench')], nextCursor: null, total: 1 }) },
  extension: { forSlot: () => [] },
};
const none = { isPersonal: false, items: [] };

test('what stands below a product comes at once, when all of it is known', async () => {
  const asked: ((found: typeof none) => void)[] = [];
  const forProduct = () => new Promise((answer) => asked.push(answer));
  await renderInShop(<ProductMore product={product} />, {
    client: fakeClient({ ...answers, recommend: { forProduct } }),
  });
  await new Promise((done) => setTimeout(done, 200));
  const early = screen.queryByText('Bench');

  for (const answer of asked) answer(none);

  expect(await screen.findByText('Bench')).toBeTruthy();
  expect(screen.getByText('Reviews')).toBeTruthy();
  expect(early).toBeNull();
});

test('a part that never comes keeps the others away for a moment only', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  await renderInShop(<ProductMore product={product} />, { client: fakeClient(answers) });
  await vi.advanceTimersByTimeAsync(3_000);

  expect(await screen.findByText('Bench')).toBeTruthy();
  vi.useRealTimers();
});

test('words of reviews that cannot be loaded keep nothing else away', async () => {
  words.areGone = true;
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const forProduct = () => none;
  await renderInShop(<ProductMore product={product} />, {
    client: fakeClient({ ...answers, recommend: { forProduct } }),
  });
  await vi.advanceTimersByTimeAsync(3_000);

  expect(await screen.findByText('Bench')).toBeTruthy();
  vi.useRealTimers();
  words.areGone = false;
});

test('a part that is refused is not asked for again and again while the others are waited for', async () => {
  const list = vi.fn(() => Promise.reject(new Error('refused')));
  await renderInShop(<ProductMore product={product} />, {
    client: fakeClient({ ...answers, review: { list }, recommend: { forProduct: () => none } }),
  });

  expect(await screen.findByText('Bench')).toBeTruthy();
  await new Promise((done) => setTimeout(done, 200));

  expect(list.mock.calls.length).toBeLessThanOrEqual(2);
  expect(screen.getByText('Bench')).toBeTruthy();
});
