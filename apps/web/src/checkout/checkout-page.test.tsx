import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur, makeCart } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { CheckoutPage } from './checkout-page.tsx';

const store = { id: 's', slug: 's', name: both('Shop'), currency: 'EUR', timeZone: 'UTC', country: 'US', markets: [] };
const delivery = [
  { code: 'standard', name: both('By post'), price: eur(490), promise: { from: '2026-12-02', to: '2026-12-04' } },
  { code: 'express', name: both('By courier'), price: eur(990), promise: { from: '2026-12-01', to: '2026-12-01' } },
];
const quote = {
  ...{ subtotal: eur(3800), shipping: eur(490), discount: eur(0), tax: eur(0), taxes: [], taxIncluded: true },
  ...{ total: eur(4290), offers: { discounts: [], codes: [], offers: [] }, delivery },
};

test('the checkout stands once its ways of delivery are known, so that nothing below them moves', async () => {
  const asked: ((found: typeof quote) => void)[] = [];
  const client = fakeClient({
    session: { current: () => ({ account: null, store, role: null, needsSecondFactor: false, expiresAt: null }) },
    cart: { get: () => makeCart() },
    pickup: { points: () => [] },
    checkout: { quote: () => new Promise((answer) => asked.push(answer)) },
  });
  await renderInShop(<CheckoutPage />, { client });
  await screen.findByText('Loading');
  await new Promise((done) => setTimeout(done, 200));
  const early = screen.queryByText('Delivery address');

  for (const answer of asked) answer(quote);

  expect(await screen.findByRole('radio', { name: /By courier/ })).toBeTruthy();
  expect(screen.getByText('Delivery address')).toBeTruthy();
  expect(early).toBeNull();
});
