import type { Pushcart, SessionView } from '@pushcart/client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useClient, useShop } from '../live/shop.tsx';

const SESSION_STALE_MS = 5 * 60_000;

export const sessionQuery = (client: Pushcart) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: () => client.session.current.query(),
    staleTime: SESSION_STALE_MS,
  });

/** Who is signed in here; undefined until that is known. */
export function useSession(): SessionView | undefined {
  return useQuery(sessionQuery(useClient())).data;
}

/** ISO 4217: what the store sells in; the code for none until that is known. */
export function useStoreCurrency(): string {
  return useSession()?.store.currency ?? 'XXX';
}

/** Puts everything on the footing of another visitor: what was read for the one before is read again. */
export function useChangeSession(): (session: SessionView | null) => Promise<void> {
  const queryClient = useQueryClient();
  const { renew } = useShop();
  return useCallback(
    async (session) => {
      renew();
      queryClient.removeQueries({ predicate: ({ queryKey }) => PERSONAL.has(String(queryKey[0])) });
      if (session === null) await queryClient.invalidateQueries({ queryKey: ['session'] });
      else queryClient.setQueryData(['session'], session);
      await queryClient.invalidateQueries();
    },
    [queryClient, renew],
  );
}

const PERSONAL = new Set([
  'account',
  'sessions',
  'orders',
  'joined-orders',
  'order',
  'addresses',
  'own-credit',
  'own-review',
  'flash-places',
  'flash-place',
  'wishlist',
  'recommendations',
  'behaviour-choice',
  'desk',
]);
