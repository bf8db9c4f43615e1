import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../live/shop.tsx';
import { useConnection } from '../../live/use-connection.ts';
import { KEPT_TRUE } from '../feed.ts';
import { appendStock, missingLow, type StockList, type StockNews } from './stock-list.ts';
import { STOCK_LISTS_KEY, STOCK_NEWS_KEY, useStockNews, withNews } from './use-stock-feed.ts';

const PAGE = 50;
const NO_NEWS: StockNews = new Map();

interface StockFilter {
  readonly query: string;
  readonly lowOnly: boolean;
}

/** Stock levels for a filter: read once, then kept true by the stock feed. */
export function useStockList({ query, lowOnly }: StockFilter) {
  const client = useClient();
  const queryClient = useQueryClient();
  const { isStale } = useConnection();
  const news = useStockNews();
  const key = [...STOCK_LISTS_KEY, query, lowOnly];
  const latest = () => queryClient.getQueryData<StockNews>(STOCK_NEWS_KEY) ?? NO_NEWS;
  const read = async (cursor?: string): Promise<StockList> => {
    const { items, nextCursor } = await client.inventory.list.query({
      limit: PAGE,
      ...(query === '' ? {} : { query }),
      ...(lowOnly ? { lowOnly } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    });
    return { rows: items, nextCursor };
  };

  const list = useQuery({
    queryKey: key,
    // First listen, then read: otherwise a level could change in between unseen.
    enabled: news !== undefined || isStale,
    ...KEPT_TRUE,
    queryFn: async () => withNews(await read(), latest()),
  });

  const more = useMutation({
    mutationFn: async (cursor: string) => {
      const page = await read(cursor);
      queryClient.setQueryData<StockList>(key, (known) =>
        known?.nextCursor === cursor ? withNews(appendStock(known, page), latest()) : known,
      );
    },
  });

  const whole = lowOnly && query === '' && list.data?.nextCursor === null ? list.data : null;
  return {
    list,
    more,
    /** Levels that have run low since the list was read. */
    missing: whole === null ? [] : missingLow(whole.rows, news ?? NO_NEWS),
  };
}
