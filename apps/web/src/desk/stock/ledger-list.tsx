import type { LedgerRow } from '@pushcart/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { Button } from '../../ui/button.tsx';
import { useCalm } from '../../ui/calm.ts';
import { Empty } from '../../ui/empty.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { useStockNews } from '../inventory/use-stock-feed.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { type Column, Table } from '../table.tsx';
import type { LedgerSearch } from './ledger-search.ts';

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

  if (list.data === undefined) {
    return list.isError ? <LoadProblem error={list.error} onRetry={() => void list.refetch()} /> : <RowsSkeleton />;
  }
  const rows = list.data.pages.flatMap(({ items }) => items);
  return (
    <>
      {list.data.pages[0]?.readAt !== moved && (
        <div className="flex justify-center pb-3">
          <Button look="lamp" size="small" pending={list.isRefetching} onClick={() => void list.refetch()}>
            {t('news')}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <Empty icon={ScrollText} title={t('empty')} text={t('emptyText')} />
      ) : (
        <Table caption={t('kind')} columns={columns} rows={rows} keyOf={({ id }) => id} card="max-md:grid-cols-2" />
      )}
      {list.hasNextPage ? (
        <div className="flex justify-center pt-4">
          <Button pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      ) : (
        rows.length > 0 && <p className="pt-4 text-center text-sm text-ink-soft">{t('end')}</p>
      )}
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
  const tMovement = useTranslations('desk.movement');
  const text = useText();
  const format = useFormat();
  const signed = new Intl.NumberFormat(useLocale(), { signDisplay: 'exceptZero' });
  const change = (key: string, label: string, of: (row: LedgerRow) => number): Column<LedgerRow> => ({
    key,
    label,
    end: true,
    labelled: true,
    cell: (row) => <span className="figures font-semibold">{signed.format(of(row))}</span>,
  });
  return [
    {
      key: 'kind',
      label: t('kind'),
      cell: ({ kind }) => <span className="font-medium">{tMovement(kind)}</span>,
    },
    {
      key: 'when',
      label: t('when'),
      onCard: 'max-md:text-right max-md:text-sm',
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="figures whitespace-nowrap text-ink-soft">
          {format.moment(at)}
        </time>
      ),
    },
    {
      key: 'product',
      label: t('product'),
      onCard: 'max-md:col-span-2',
      cell: ({ sku, warehouseName, variantId }) => (
        <>
          <Link
            to="/desk/inventory/ledger"
            search={{ variant: variantId, sku }}
            className="font-mono text-sm underline underline-offset-4"
          >
            {sku}
          </Link>
          <span className="block text-sm text-ink-soft">{text(warehouseName)}</span>
        </>
      ),
    },
    change('onHand', t('change'), ({ onHandDelta }) => onHandDelta),
    change('held', t('held'), ({ reservedDelta }) => reservedDelta),
    {
      key: 'cause',
      label: t('cause'),
      onCard: 'max-md:col-span-2',
      cell: ({ cause, orderNumber, author, bundles }) => (
        <span className="break-words">
          {cause}{' '}
          {orderNumber !== null && (
            <Link
              to="/desk/orders/$number"
              params={{ number: String(orderNumber) }}
              className="figures whitespace-nowrap underline underline-offset-4"
            >
              #{orderNumber}
            </Link>
          )}
          {bundles.length > 0 && <span> {t('inBundle', { sku: bundles.join(', ') })}</span>}
          {author !== null && <span className="text-ink-soft"> · {author}</span>}
        </span>
      ),
    },
  ];
}
