import type { OrderNews } from '@pushcart/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { KEPT_TRUE } from '../feed.ts';
import { listFilter } from './list-filter.ts';
import { appendPage, boardOf, catchUp, MOST_WAITING, type OrderBoard, showWaiting } from './order-board.ts';
import { type OrdersSearch, statusesOf } from './orders-search.ts';
import { ORDER_LISTS_KEY, ORDER_NEWS_KEY, useOrderNews } from './use-order-feed.ts';

const PAGE = 40;

/** The order list for a filter: read once, then kept true by the order feed. */
export function useOrderBoard(search: OrdersSearch) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { isStale } = useConnection();
  const isListening = useOrderNews() !== undefined;
  const statuses = statusesOf(search);
  const key = [...ORDER_LISTS_KEY, search.status ?? '', search.period ?? ''];
  const news = () => queryClient.getQueryData<OrderNews>(ORDER_NEWS_KEY) ?? [];
  const change = (to: (board: OrderBoard) => OrderBoard) =>
    queryClient.setQueryData<OrderBoard>(key, (board) => (board === undefined ? board : to(board)));

  const board = useQuery({
    queryKey: key,
    // First listen, then read: otherwise an order could change in between unseen.
    enabled: isListening || isStale,
    ...KEPT_TRUE,
    queryFn: async () => {
      const page = await client.order.listForStore.query({ ...listFilter(search), limit: PAGE });
      return catchUp(boardOf(statuses, page), news());
    },
  });

  const more = useMutation({
    mutationFn: async (cursor: string) => {
      const page = await client.order.listForStore.query({ ...listFilter(search), limit: PAGE, cursor });
      change((known) => (known.nextCursor === cursor ? catchUp(appendPage(known, page), news()) : known));
    },
  });

  return {
    board,
    more,
    showWaiting: () => {
      if ((board.data?.waiting.length ?? 0) > MOST_WAITING) void board.refetch();
      else change(showWaiting);
    },
  };
}
