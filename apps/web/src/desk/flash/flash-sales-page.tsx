import { Zap } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useMay } from '../frame/use-may.ts';
import { AddButton, PageHead } from '../page-head.tsx';
import { ReadList } from '../read-list.tsx';
import { SaleDialog } from './sale-dialog.tsx';
import { SaleRow } from './sale-row.tsx';
import { useFlashSales } from './use-flash-sales.ts';

/** Every flash sale with its queues as they move. */
export function FlashSalesPage() {
  const t = useTranslations('desk.flash');
  const query = useFlashSales();
  const may = useMay();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <PageHead title={t('title')}>
        {may('promotions.write') && <AddButton onClick={() => setIsAdding(true)}>{t('add')}</AddButton>}
      </PageHead>
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={Zap} title={t('emptyTitle')} text={t('emptyText')} />}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((live) => (
                <SaleRow key={live.sale.id} initial={live} />
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
      {isAdding && <SaleDialog sale={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}
