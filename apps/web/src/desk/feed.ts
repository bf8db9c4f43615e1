import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Changes every list below `queryKey`, also those that are not on the screen now. */
export function updateLists<List>(queryClient: QueryClient, queryKey: QueryKey, change: (list: List) => List): void {
  for (const [key, list] of queryClient.getQueriesData<List>({ queryKey })) {
    if (list === undefined) continue;
    const next = change(list);
    if (next !== list) queryClient.setQueryData(key, next);
  }
}

/** What was read before a stream began may have missed something: it is read again. */
export function rereadLists(queryClient: QueryClient, queryKey: QueryKey): void {
  queryClient.removeQueries({ queryKey, type: 'inactive' });
  void queryClient.invalidateQueries({ queryKey });
}

/** A list that news keeps true is never read again for its age. */
export const KEPT_TRUE = {
  staleTime: Number.POSITIVE_INFINITY,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;
