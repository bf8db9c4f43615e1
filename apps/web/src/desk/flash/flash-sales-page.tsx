import { Plus, Zap } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { useMay } from '../frame/use-may.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { SaleDialog } from './sale-dialog.tsx';
import { SaleRow } from './sale-row.tsx';
import { useFlashSales } from './use-flash-sales.ts';

/** Every flash sale with its queues as they move. */
export function FlashSalesPage() {
  const t = useTranslations('desk.flash');
  const query = useFlashSales();
  const may = useMay();
  const [isAdding, setIsAdding] = useState(false);
  useTitle(t('title'));
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-title">{t('title')}</h1>
        {may('promotions.write') && (
          <Button look="lamp" onClick={() => setIsAdding(true)}>
            <Plus aria-hidden className="size-4.5" />
            {t('add')}
          </Button>
        )}
      </div>
      <Panel className="p-3! sm:p-4!">
        {query.isPending && <RowsSkeleton />}
        {query.isError && query.data === undefined && (
          <LoadProblem error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.data?.length === 0 && <Empty icon={Zap} title={t('emptyTitle')} text={t('emptyText')} />}
        <ul className="divide-y divide-line">
          {query.data?.map((live) => (
            <SaleRow key={live.sale.id} initial={live} />
          ))}
        </ul>
      </Panel>
      {isAdding && <SaleDialog sale={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}
