import type { OrderListView } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { type OrdersSearch, statusesOf } from './orders-search.ts';

const VIEWS_KEY = ['desk', 'order-views'] as const;

/** The filters that whoever is at the desk has kept; each change answers all of them. */
export function useListViews() {
  const client = useClient();
  const queryClient = useQueryClient();
  const views = useQuery({ queryKey: VIEWS_KEY, queryFn: () => client.orderDesk.views.query() });
  const onSuccess = (known: readonly OrderListView[]) => queryClient.setQueryData(VIEWS_KEY, known);
  return {
    views: views.data ?? [],
    save: useMutation({
      mutationFn: ({ name, search }: { name: string; search: OrdersSearch }) =>
        client.orderDesk.saveView.mutate({ name, statuses: [...statusesOf(search)], period: search.period ?? null }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (viewId: string) => client.orderDesk.removeView.mutate({ viewId }),
      onSuccess,
    }),
  };
}
