import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useClient } from '../../live/shop.tsx';
import { Empty } from '../../ui/empty.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { KEPT_TRUE } from '../feed.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { OrderTable } from './order-table.tsx';
import { useOrderNews } from './use-order-feed.ts';
import { useSelection } from './use-selection.ts';

const FOUND_KEY = ['desk', 'found-orders'] as const;
const MOST_FOUND = 50;
const stays = () => false;

/** The orders of a number or an e-mail address, read again with every order that moves. */
export function OrderFinder({ search }: { readonly search: string }) {
  const t = useTranslations('desk.orders');
  const client = useClient();
  const queryClient = useQueryClient();
  const news = useOrderNews();
  const selection = useSelection();
  const found = useQuery({
    queryKey: [...FOUND_KEY, search],
    queryFn: () => client.order.listForStore.query({ search, limit: MOST_FOUND }),
    ...KEPT_TRUE,
  });

  useEffect(() => {
    if (news !== undefined) void queryClient.invalidateQueries({ queryKey: FOUND_KEY });
  }, [queryClient, news]);

  if (found.isPending) return <RowsSkeleton />;
  if (found.data === undefined) return <QueryProblem query={found} />;
  if (found.data.items.length === 0) {
    return <Empty icon={SearchX} title={t('foundNone')} text={t('searchHint')} />;
  }
  return (
    <>
      <OrderTable orders={found.data.items} hasLeft={stays} selection={selection} />
      <BulkBar selection={selection} orders={found.data.items} />
    </>
  );
}
