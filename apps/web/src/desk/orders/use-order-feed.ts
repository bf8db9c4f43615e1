import { foldOrderNews, movesWall, type OrderNews, type StoreOrderEvent } from '@pushcart/client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { type LiveHandlers, type LiveState, useLive } from '../../live/use-live.ts';
import { rereadLists, updateLists } from '../feed.ts';
import { RETURN_LISTS_KEY } from '../returns/use-returns.ts';
import { rereadQueue } from '../shipments/use-queue.ts';
import { rereadWall } from '../wall/wall-news.ts';
import { catchUp, type OrderBoard } from './order-board.ts';

export const ORDER_LISTS_KEY = ['desk', 'orders'] as const;
export const ORDER_NEWS_KEY = ['desk', 'order-news'] as const;

const fold = (news: OrderNews, { order }: StoreOrderEvent) => foldOrderNews(news, order);

/** Undefined until the stream has begun. */
export function useOrderNews(): OrderNews | undefined {
  return useQuery<OrderNews>({ queryKey: ORDER_NEWS_KEY, queryFn: skipToken }).data;
}

/** Listens to every order of the store for as long as the desk is open, and keeps the order lists true. */
export function useOrderFeed(): LiveState {
  const client = useClient();
  const queryClient = useQueryClient();
  const news = useOrderNews();

  const open = useCallback(
    ({ onData, onError }: LiveHandlers<OrderNews, StoreOrderEvent>) =>
      client.order.watchStore.subscribe(
        {},
        {
          onData: ({ data: frame }) => {
            if (frame.kind === 'event' && frame.data.type.startsWith('return.')) {
              void queryClient.invalidateQueries({ queryKey: RETURN_LISTS_KEY });
            }
            if (frame.kind === 'event' && movesWall(frame.data)) rereadWall(queryClient);
            rereadQueue(queryClient);
            if (frame.kind !== 'snapshot') return onData({ data: frame });
            onData({ data: { kind: 'snapshot', state: frame.state.items.toReversed() } });
            rereadLists(queryClient, ORDER_LISTS_KEY);
            void queryClient.invalidateQueries({ queryKey: RETURN_LISTS_KEY });
          },
          onError,
        },
      ),
    [client, queryClient],
  );

  useEffect(() => {
    if (news === undefined) return;
    updateLists<OrderBoard>(queryClient, ORDER_LISTS_KEY, (board) => catchUp(board, news));
  }, [queryClient, news]);

  return useLive({ queryKey: ORDER_NEWS_KEY, open, fold });
}
