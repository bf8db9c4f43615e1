import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { useRereadOnNews, type Watch } from '../use-reread-on-news.ts';

export const PAYMENTS_KEY = ['desk', 'payments'];

const watch: Watch = (client, handlers) => client.payment.watchStore.subscribe({}, handlers);

/** Reads what the page shows again whenever credit, settings or differences change anywhere. */
export function usePaymentsNews(): void {
  useRereadOnNews(watch, PAYMENTS_KEY);
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
