import type { LedgerRow } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { useCalm } from '../../ui/calm.ts';
import { Empty } from '../../ui/empty.tsx';
import { useStockNews } from '../inventory/use-stock-feed.ts';
import { PagedList } from '../paged-list.tsx';
import { type Column, Table } from '../table.tsx';
import type { LedgerSearch } from './ledger-search.ts';
import { useMovementColumns } from './use-movement-columns.tsx';

const PAGE = 50;

/** Movements that match, newest first; what has moved meanwhile is offered, so that rows do not run away while one reads. */
export function LedgerList({ search }: { readonly search: LedgerSearch }) {
  const t = useTranslations('desk.stock.book');
  const client = useClient();
  const moved = useCalm(newestOf(useStockNews()));
  const { query, variant, warehouse, kind } = search;
  const list = useInfiniteQuery({
    queryKey: ['desk', 'stock-ledger', search],
    queryFn: async ({ pageParam }) => ({
      ...(await client.inventory.ledger.query({
        limit: PAGE,
        ...(query === undefined ? {} : { query }),
        ...(variant === undefined ? {} : { variantId: variant }),
        ...(warehouse === undefined ? {} : { warehouseId: warehouse }),
        ...(kind === undefined ? {} : { kind }),
        ...(pageParam === null ? {} : { cursor: pageParam }),
      })),
      readAt: moved,
    }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const columns = useColumns();

  const hasNews = list.data !== undefined && list.data.pages[0]?.readAt !== moved;
  return (
    <>
      {hasNews && (
        <div className="flex justify-center pb-3">
          <Button look="lamp" size="small" pending={list.isRefetching} onClick={() => void list.refetch()}>
            {t('news')}
          </Button>
        </div>
      )}
      <PagedList
        query={list}
        empty={<Empty icon={ScrollText} title={t('empty')} text={t('emptyText')} />}
        more={t('more')}
        end={t('end')}
      >
        {(rows) => (
          <Table caption={t('kind')} columns={columns} rows={rows} keyOf={({ id }) => id} card="max-md:grid-cols-2" />
        )}
      </PagedList>
    </>
  );
}

/** A word for the state of all levels the desk listens to. */
function newestOf(news: ReturnType<typeof useStockNews>): string {
  const last = news === undefined ? undefined : [...news.values()].at(-1);
  return last === undefined ? '' : `${last.variantId} ${last.warehouseId} ${last.version}`;
}

function useColumns(): readonly Column<LedgerRow>[] {
  const t = useTranslations('desk.stock.book');
  const text = useText();
  const { kind, when, onHand, held, cause } = useMovementColumns({
    kind: t('kind'),
    when: t('when'),
    onHand: t('change'),
    held: t('held'),
    cause: t('cause'),
  });
  const product: Column<LedgerRow> = {
    key: 'product',
    label: t('product'),
    onCard: 'max-md:col-span-2',
    cell: ({ sku, warehouseName, variantId }) => (
      <>
        <Link
          to="/desk/inventory/ledger"
          search={{ variant: variantId, sku }}
          className="text-sm underline underline-offset-4"
        >
          {sku}
        </Link>
        <span className="block text-sm text-ink-soft">{text(warehouseName)}</span>
      </>
    ),
  };
  return [kind, when, product, onHand, held, cause];
}
