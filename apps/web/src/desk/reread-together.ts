import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** Makes what reads all below `queryKey` again; news that come within `togetherMs` are read together. */
export function rereadTogether(queryKey: QueryKey, togetherMs: number): (queryClient: QueryClient) => void {
  const waiting = new WeakSet<QueryClient>();
  return (queryClient) => {
    if (waiting.has(queryClient)) return;
    waiting.add(queryClient);
    setTimeout(() => {
      waiting.delete(queryClient);
      void queryClient.invalidateQueries({ queryKey });
    }, togetherMs);
  };
}
