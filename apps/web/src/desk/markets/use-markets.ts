import type { MarketDraft, MarketView } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { CATALOG_KEY } from '../products/use-products.ts';

const MARKETS_KEY = [...CATALOG_KEY, 'markets'];

/** Read again with whatever else changes in the catalogue. */
export function useMarkets() {
  const client = useClient();
  return useQuery({ queryKey: MARKETS_KEY, queryFn: () => client.market.list.query(), ...KEPT_TRUE });
}

export function useSaveMarket(known: MarketView | null, onDone?: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: MarketDraft) =>
      client.market.save.mutate({
        ref: known === null ? null : { marketId: known.id, version: known.version },
        draft,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: MARKETS_KEY });
      // Which currencies there are to choose from.
      void queryClient.invalidateQueries({ queryKey: ['session'] });
      onDone?.();
    },
  });
}
