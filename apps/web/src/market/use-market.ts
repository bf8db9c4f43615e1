import { type MarketChoice, offerIn, type ProductOffer } from '@pushcart/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSession } from '../identity/session.ts';
import { useShop } from '../live/shop.tsx';
import { chosenCurrency, rememberCurrency } from './choose-currency.ts';

/** The market one shops in; undefined for the store itself, which is also where one is whose market has closed. */
export function useMarket(): MarketChoice | undefined {
  const chosen = chosenCurrency();
  return useSession()?.store.markets.find(({ currency }) => currency === chosen);
}

/** Whether what one buys in this currency goes to a country; a market without countries of its own sells everywhere. */
export function useSoldTo(): (country: string) => boolean {
  const countries = useMarket()?.countries;
  return useCallback(
    (country) => countries === undefined || countries.length === 0 || countries.includes(country),
    [countries],
  );
}

/** Shows offers in the currency one shops in. */
export function useOffersHere(): (offer: ProductOffer) => ProductOffer {
  const currency = useMarket()?.currency;
  return useCallback((offer) => (currency === undefined ? offer : offerIn(offer, currency)), [currency]);
}

/** Remembers the currency and reads everything again: what is on its way in another one is let go. */
export function useChooseCurrency(): (currency: string) => Promise<void> {
  const queryClient = useQueryClient();
  const { renew } = useShop();
  return useCallback(
    async (currency) => {
      rememberCurrency(currency);
      await queryClient.cancelQueries();
      renew();
      await queryClient.invalidateQueries();
    },
    [queryClient, renew],
  );
}
