import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';

export const PAYMENTS_KEY = ['desk', 'payments'];

/** Reads what the page shows again whenever credit, settings or differences change anywhere. */
export function usePaymentsNews(): void {
  const client = useClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    const stream = client.payment.watchStore.subscribe(
      {},
      {
        onData: ({ data: frame }) =>
          frame.kind !== 'ready' && void queryClient.invalidateQueries({ queryKey: PAYMENTS_KEY }),
      },
    );
    return () => stream.unsubscribe();
  }, [client, queryClient]);
}

export function useDifferences() {
  const client = useClient();
  return useQuery({
    queryKey: [...PAYMENTS_KEY, 'differences'],
    queryFn: () => client.payment.differences.query(),
    ...KEPT_TRUE,
  });
}

export function useSettings() {
  const client = useClient();
  return useQuery({
    queryKey: [...PAYMENTS_KEY, 'settings'],
    queryFn: () => client.payment.settings.query(),
    ...KEPT_TRUE,
  });
}
