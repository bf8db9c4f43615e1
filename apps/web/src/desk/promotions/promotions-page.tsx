import { PROMOTION_STATUSES } from '@pushcart/domain';
import { useSearch } from '@tanstack/react-router';
import { TicketPercent } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useStoreCurrency } from '../../identity/session.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { StatusChips } from '../filter-chips.tsx';
import { useMay } from '../frame/use-may.ts';
import { AddButton, PageHead } from '../page-head.tsx';
import { PagedList } from '../paged-list.tsx';
import { PromotionDialog } from './promotion-dialog.tsx';
import { PromotionRow } from './promotion-row.tsx';
import { usePromotions } from './use-promotions.ts';

/** Every promotion with the state it is in now: as they begin, end and run out, the list follows. */
export function PromotionsPage() {
  const t = useTranslations('desk.promotions');
  const { status } = useSearch({ from: '/desk/promotions' });
  const query = usePromotions(status);
  const currency = useStoreCurrency();
  const may = useMay();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <PageHead title={t('title')}>
        {may('promotions.write') && <AddButton onClick={() => setIsAdding(true)}>{t('add')}</AddButton>}
      </PageHead>
      <StatusChips
        label={t('filter')}
        statuses={PROMOTION_STATUSES}
        chosen={status}
        nameOf={(one) => (one === undefined ? t('all') : t(`status.${one}`))}
      />
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={TicketPercent} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
          end={t('listEnd')}
        >
          {(promotions) => (
            <ul className="divide-y divide-line">
              {promotions.map((promotion) => (
                <PromotionRow key={promotion.id} promotion={promotion} currency={currency} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
      {isAdding && <PromotionDialog promotion={null} currency={currency} onClose={() => setIsAdding(false)} />}
    </>
  );
}
