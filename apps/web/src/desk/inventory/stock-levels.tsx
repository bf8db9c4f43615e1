import { Boxes } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../../live/use-connection.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { More } from '../more.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { TermsDialog } from '../stock/terms-dialog.tsx';
import { AdjustDialog } from './adjust-dialog.tsx';
import { LedgerDialog } from './ledger-dialog.tsx';
import { levelKey } from './stock-list.ts';
import { StockTable } from './stock-table.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { useStockList } from './use-stock-list.ts';

interface Props {
  readonly query: string;
  readonly lowOnly: boolean;
}

interface Opened {
  readonly dialog: 'adjust' | 'transfer' | 'ledger' | 'terms';
  readonly key: string;
}

/** Levels that match, each true as it stands; a row keeps its place when it fills up or runs low. */
export function StockLevels({ query, lowOnly }: Props) {
  const t = useTranslations('desk.inventory');
  const { list, more, missing } = useStockList({ query, lowOnly });
  const { isStale } = useConnection();
  const [opened, setOpened] = useState<Opened | null>(null);

  if (list.data === undefined) {
    return list.isError ? <QueryProblem query={list} /> : <RowsSkeleton />;
  }

  const { rows, nextCursor } = list.data;
  const row = rows.find((candidate) => levelKey(candidate) === opened?.key);
  const close = () => setOpened(null);
  return (
    <>
      {missing.length > 0 && (
        <div className="flex justify-center pb-3">
          <Button look="lamp" size="small" pending={list.isFetching} onClick={() => void list.refetch()}>
            {t('missing', { count: missing.length })}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <NoStock query={query} lowOnly={lowOnly} />
      ) : (
        <div className={cx('transition-opacity', isStale && 'opacity-60')}>
          <StockTable
            rows={rows}
            onAdjust={(level) => setOpened({ dialog: 'adjust', key: levelKey(level) })}
            onTransfer={(level) => setOpened({ dialog: 'transfer', key: levelKey(level) })}
            onTerms={(level) => setOpened({ dialog: 'terms', key: levelKey(level) })}
            onLedger={(level) => setOpened({ dialog: 'ledger', key: levelKey(level) })}
          />
          <More
            onMore={nextCursor === null ? null : () => more.mutate(nextCursor)}
            isPending={more.isPending}
            error={more.error}
            label={t('more')}
            end={t('end')}
          />
        </div>
      )}
      {row !== undefined && opened?.dialog === 'adjust' && <AdjustDialog row={row} onClose={close} />}
      {row !== undefined && opened?.dialog === 'transfer' && <TransferDialog row={row} onClose={close} />}
      {row !== undefined && opened?.dialog === 'terms' && <TermsDialog row={row} onClose={close} />}
      {row !== undefined && opened?.dialog === 'ledger' && <LedgerDialog row={row} onClose={close} />}
    </>
  );
}

function NoStock({ query, lowOnly }: Props) {
  const t = useTranslations('desk.inventory');
  const isFiltered = query !== '' || lowOnly;
  const why = lowOnly ? t('emptyLow') : t('emptyAll');
  return (
    <Empty
      icon={Boxes}
      title={t('emptyTitle')}
      text={query === '' ? why : t('emptySearch', { query })}
      {...(isFiltered ? { action: <ButtonLink to="/desk/inventory">{t('showAll')}</ButtonLink> } : {})}
    />
  );
}
