import type { StaffStockChanged } from '@pushcart/client';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useClient } from '../../live/shop.tsx';
import { type LiveHandlers, type LiveState, useLive } from '../../live/use-live.ts';
import { rereadLists, updateLists } from '../feed.ts';
import { foldStockNews, type StockList, type StockNews, stockNewsOf, takeLevels, takeTerms } from './stock-list.ts';

export const STOCK_LISTS_KEY = ['desk', 'stock'] as const;
export const STOCK_NEWS_KEY = ['desk', 'stock-news'] as const;

const fold = (news: StockNews, { level }: StaffStockChanged) => foldStockNews(news, level);

/** Undefined until the stream has begun. */
export function useStockNews(): StockNews | undefined {
  return useQuery<StockNews>({ queryKey: STOCK_NEWS_KEY, queryFn: skipToken }).data;
}

/** Brings a list up to date; the same list when nothing changed. */
export function withNews(list: StockList, news: StockNews): StockList {
  const rows = takeLevels(list.rows, news);
  return rows === list.rows ? list : { ...list, rows };
}

/** Listens to every stock level of the store for as long as the desk is open, and keeps the stock lists true. */
export function useStockFeed(): LiveState {
  const client = useClient();
  const queryClient = useQueryClient();
  const news = useStockNews();

  const open = useCallback(
    ({ onData, onError }: LiveHandlers<StockNews, StaffStockChanged>) =>
      client.inventory.watch.subscribe(
        {},
        {
          onData: ({ data: frame }) => {
            if (frame.kind === 'event') {
              const { data: event } = frame;
              if (event.type === 'stock.changed') onData({ data: { ...frame, data: event } });
              else updateLists<StockList>(queryClient, STOCK_LISTS_KEY, (list) => takeTerms(list, event));
              return;
            }
            if (frame.kind !== 'snapshot') return onData({ data: frame });
            onData({ data: { kind: 'snapshot', state: stockNewsOf(frame.state) } });
            rereadLists(queryClient, STOCK_LISTS_KEY);
          },
          onError,
        },
      ),
    [client, queryClient],
  );

  useEffect(() => {
    if (news === undefined) return;
    updateLists<StockList>(queryClient, STOCK_LISTS_KEY, (list) => withNews(list, news));
  }, [queryClient, news]);

  return useLive({ queryKey: STOCK_NEWS_KEY, open, fold });
}
