import { useQuery } from '@tanstack/react-query';
import { useClient } from '../live/shop.tsx';
import { browserRegion } from './browser-region.ts';
import { quoteQuery } from './checkout-queries.ts';

/** The country an empty address starts with: the browser's, if the store delivers there, else the store's own. */
export function useFirstCountry(own: string | undefined): string | undefined {
  const region = browserRegion(navigator.languages) ?? own;
  const isElsewhere = own !== undefined && region !== undefined && region !== own;
  const quote = useQuery({ ...quoteQuery(useClient(), { country: region ?? '' }), enabled: isElsewhere });
  if (!isElsewhere) return own;
  if (quote.isPending) return undefined;
  return quote.isError ? own : region;
}
