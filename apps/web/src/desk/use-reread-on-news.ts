import type { Pushcart } from '@pushcart/client';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../live/shop.tsx';

interface Handlers {
  readonly onData: (tracked: { readonly data: { readonly kind: 'ready' | 'snapshot' | 'event' } }) => void;
}

/** Opens the stream. */
export type Watch = (client: Pushcart, handlers: Handlers) => { unsubscribe(): void };

/** Reads what lies below `queryKey` again when the stream begins and with all its news. Both arguments are constants of a module. */
export function useRereadOnNews(watch: Watch, queryKey: QueryKey): void {
  const client = useClient();
  const queryClient = useQueryClient();

  useEffect(() => {
    const stream = watch(client, {
      onData: ({ data: { kind } }) => {
        if (kind !== 'ready') void queryClient.invalidateQueries({ queryKey });
      },
    });
    return () => stream.unsubscribe();
  }, [client, queryClient, watch, queryKey]);
}
