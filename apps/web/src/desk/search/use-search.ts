import type { SearchPeriod } from '@pushcart/domain';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { CATALOG_KEY } from '../products/use-products.ts';
import { changeGroups, type GroupChange } from './synonym-groups.ts';

const SEARCH_KEY = ['desk', 'search'];
const SYNONYMS_KEY = [...SEARCH_KEY, 'synonyms'];
/** The catalogue tells that something waits, nothing tells that it is done. */
const WHILE_AT_WORK_MS = 2_000;

/** Read again with whatever changes in the catalogue, and until all of it can be found. */
export function useSearchStatus() {
  const client = useClient();
  return useQuery({
    queryKey: [...CATALOG_KEY, 'search-status'],
    queryFn: () => client.search.status.query(),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && (data.waiting > 0 || data.build !== null) ? WHILE_AT_WORK_MS : false,
  });
}

export function useAnalytics(days: SearchPeriod) {
  const client = useClient();
  return useQuery({
    queryKey: [...SEARCH_KEY, 'analytics', days],
    queryFn: () => client.search.analytics.query({ days }),
  });
}

export function useFailedQueries() {
  const client = useClient();
  return useQuery({ queryKey: [...SEARCH_KEY, 'failed'], queryFn: () => client.search.failed.query() });
}

export function useSynonyms() {
  const client = useClient();
  return useQuery({ queryKey: SYNONYMS_KEY, queryFn: () => client.search.synonyms.query() });
}

/**
 * Saves all groups with one of them changed, as they are at that moment: nothing is undone that others have saved. Gives null, and
 * saves nothing, where they have changed just that one.
 */
export function useChangeSynonyms() {
  const client = useClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: GroupChange) => {
      const groups = changeGroups(await client.search.synonyms.query(), change);
      return groups === null ? null : client.search.setSynonyms.mutate({ groups: groups.map((group) => [...group]) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: SYNONYMS_KEY }),
  });
}
