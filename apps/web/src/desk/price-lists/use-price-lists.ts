import { type ListPrice, MAX_PRICES_AT_ONCE, type PriceListDraft, type PriceListView } from '@pushcart/domain';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { CATALOG_KEY } from '../products/use-products.ts';

const LISTS_KEY = [...CATALOG_KEY, 'price-lists'];
const PAGE_SIZE = 100;

/** Those that win come first. Read again with whatever else changes in the catalogue. */
export function usePriceLists() {
  const client = useClient();
  return useQuery({ queryKey: LISTS_KEY, queryFn: () => client.priceList.list.query(), ...KEPT_TRUE });
}

export function useListPrices(priceListId: string) {
  const client = useClient();
  return useInfiniteQuery({
    queryKey: [...LISTS_KEY, priceListId, 'prices'],
    queryFn: ({ pageParam }) =>
      client.priceList.prices.query({
        priceListId,
        limit: PAGE_SIZE,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    ...KEPT_TRUE,
  });
}

export function useOverlaps(priceListId: string) {
  const client = useClient();
  return useQuery({
    queryKey: [...LISTS_KEY, priceListId, 'overlaps'],
    queryFn: () => client.priceList.overlaps.query({ priceListId }),
    ...KEPT_TRUE,
  });
}

export function useSaveList(known: PriceListView | null, onDone: () => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (draft: PriceListDraft) =>
      client.priceList.save.mutate({
        ref: known === null ? null : { priceListId: known.id, version: known.version },
        draft,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: LISTS_KEY });
      onDone();
    },
  });
}

/** Writes as many prices at once as the shop takes, to the version the list had, then to the one that made. */
export function useSetPrices({ id: priceListId, version: known }: PriceListView, onDone: (count: number) => void) {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (prices: readonly ListPrice[]) => {
      let version = known;
      for (let from = 0; from < prices.length; from += MAX_PRICES_AT_ONCE) {
        const part = prices.slice(from, from + MAX_PRICES_AT_ONCE);
        ({ version } = await client.priceList.setPrices.mutate({ priceListId, version, prices: part }));
      }
      return prices.length;
    },
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: LISTS_KEY }),
  });
}

/** Finds variants by SKU, however many there are. */
export function useFindVariants(priceListId: string) {
  const client = useClient();
  return useMutation({
    mutationFn: async (skus: readonly string[]) => {
      const parts = Array.from({ length: Math.ceil(skus.length / MAX_PRICES_AT_ONCE) }, (_, index) =>
        skus.slice(index * MAX_PRICES_AT_ONCE, (index + 1) * MAX_PRICES_AT_ONCE),
      );
      const found = await Promise.all(
        parts.map((part) => client.priceList.findVariants.query({ priceListId, skus: part })),
      );
      return found.flat();
    },
  });
}
