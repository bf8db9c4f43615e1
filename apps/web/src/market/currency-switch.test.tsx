import type { ProductOffer, SessionView } from '@pushcart/client';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { CurrencySwitch } from '../frame/currency-switch.tsx';
import { useOffers } from '../live/use-offers.ts';
import { fakeClient } from '../testing/fake-client.ts';
import { both, eur } from '../testing/make.ts';
import { renderInShop } from '../testing/render.tsx';
import { MoneyText } from '../ui/money.tsx';

const china = { currency: 'CNY', name: both('China', '中国'), countries: ['CN'] };
const session = (markets = [china]): SessionView => ({
  store: { id: 's', slug: 's', name: both('Shop'), currency: 'EUR', timeZone: 'UTC', country: 'DE', markets },
  account: null,
  role: null,
  needsSecondFactor: false,
  expiresAt: null,
});
const yuan = (amount: number) => ({ amount, currency: 'CNY' });

function offer(version: number, amount: number, inChina: number): ProductOffer {
  const priced = (price: ReturnType<typeof eur>) => [{ variantId: 'mug', price, compareAt: null }];
  const prices = { prices: priced(eur(amount)), marketPrices: priced(yuan(inChina)) };
  return { productId: 'p', version, isForSale: true, ...prices };
}

function Price() {
  const price = useOffers(['p']).get('p')?.prices[0]?.price;
  return price === undefined ? null : <MoneyText value={price} />;
}

async function openShop(current = vi.fn(() => session())) {
  const client = fakeClient({ session: { current } });
  await renderInShop(
    <>
      <CurrencySwitch />
      <Price />
    </>,
    { client },
  );
  const live = () => client.streams.filter(({ path, isOpen }) => path === 'catalog.watch' && isOpen);
  return { current, live, tell: (frame: unknown) => live().at(-1)?.emit(frame) };
}

afterEach(() => localStorage.clear());

test('a chosen currency is remembered, everything is read again, and live prices are those of the market', async () => {
  const { current, tell } = await openShop();
  tell({ kind: 'snapshot', state: [offer(1, 1000, 7500)] });
  expect(await screen.findByText('€10.00')).toBeTruthy();

  await userEvent.selectOptions(await screen.findByLabelText('Currency'), 'CNY');

  await vi.waitFor(() => expect(current).toHaveBeenCalledTimes(2));
  expect(localStorage.getItem('pushcart.currency')).toBe('CNY');
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('CNY');
  tell({ kind: 'snapshot', state: [offer(1, 1000, 7500)] });
  expect(await screen.findByText('CN¥75.00')).toBeTruthy();
  tell({ kind: 'event', type: 'product.changed', data: { type: 'product.changed', offer: offer(2, 900, 6600) } });
  expect(await screen.findByText('CN¥66.00')).toBeTruthy();
});

test('when a rate moves, prices are read again though the product has the same version', async () => {
  localStorage.setItem('pushcart.currency', 'CNY');
  const { tell, live } = await openShop();
  tell({ kind: 'snapshot', state: [offer(1, 1000, 7500)] });
  expect(await screen.findByText('CN¥75.00')).toBeTruthy();

  tell({ kind: 'event', type: 'market.changed', data: { type: 'market.changed', marketId: 'm', version: 2 } });
  await vi.waitFor(() => expect(screen.queryByText('CN¥75.00')).toBeNull());
  expect(live()).toHaveLength(1);
  tell({ kind: 'snapshot', state: [offer(1, 1000, 8000)] });

  expect(await screen.findByText('CN¥80.00')).toBeTruthy();
});

test('a store of one currency has nothing to choose from, and a market that has closed is the store itself', async () => {
  localStorage.setItem('pushcart.currency', 'CNY');
  const { tell } = await openShop(vi.fn(() => session([])));

  tell({ kind: 'snapshot', state: [offer(1, 1000, 7500)] });

  expect(await screen.findByText('€10.00')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
