import { Store } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PagedList } from '../paged-list.tsx';
import { PickupItem } from './pickup-item.tsx';
import { usePickups } from './use-pickups.ts';

/** Orders to be collected: to be packed, to be put on the shelf, waiting there, and those nobody came for. */
export function PickupsPage() {
  const t = useTranslations('desk.pickups');
  const query = usePickups();
  const overdue = query.data?.pages.flatMap(({ items }) => items.filter(({ isOverdue }) => isOverdue)) ?? [];
  useTitle(t('title'));
  return (
    <>
      <h1 className="mb-5 text-title">{t('title')}</h1>
      {overdue.length > 0 && (
        <p className="mb-4 rounded-2xl bg-bad-wash px-5 py-4 font-medium text-bad">
          {t('overdueCount', { count: overdue.length })}
        </p>
      )}
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={Store} title={t('emptyTitle')} text={t('emptyText')} />}
          more={t('more')}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((row) => (
                <PickupItem key={row.orderId} row={row} />
              ))}
            </ul>
          )}
        </PagedList>
      </Panel>
    </>
  );
}
