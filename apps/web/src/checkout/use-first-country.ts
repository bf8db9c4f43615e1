import { useQuery } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { useMarket, useSoldTo } from '../market/use-market.ts';
import { browserRegion } from './browser-region.ts';
import { quoteQuery } from './checkout-queries.ts';

/**
 * The country an empty address starts with: the browser's, if the store delivers there, else the store's own. In a market it is one of
 * the market's.
 */
export function useFirstCountry(home: string | undefined): string | undefined {
  const countries = useMarket()?.countries ?? [];
  const isSoldTo = useSoldTo();
  const own = home === undefined || isSoldTo(home) ? home : countries[0];
  const region = browserRegion(navigator.languages) ?? own;
  const isElsewhere = own !== undefined && region !== undefined && region !== own && isSoldTo(region);
  const quote = useQuery({ ...quoteQuery(useClient(), { country: region ?? '' }), enabled: isElsewhere });
  if (!isElsewhere) return own;
  if (quote.isPending) return undefined;
  return quote.isError ? own : region;
}
