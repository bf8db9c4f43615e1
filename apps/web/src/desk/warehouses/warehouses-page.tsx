import type { SiteView, WarehouseView } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/use-format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { QueryProblem } from '../../ui/problem.tsx';
import { AddButton, PageHead } from '../page-head.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { RemoveWarehouse } from './remove-warehouse.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { useSites, useWarehouses } from './use-warehouses.ts';
import { WarehouseDialog } from './warehouse-dialog.tsx';

/** Where stock lies, in the order it is taken, when people work there and where shoppers collect. */
export function WarehousesPage() {
  const t = useTranslations('desk.warehouses');
  const warehouses = useWarehouses();
  const sites = useSites();
  const [isAdding, setIsAdding] = useState(false);
  const failed = [warehouses, sites].find((query) => query.isError && query.data === undefined);
  return (
    <>
      <PageHead title={t('title')}>
        <AddButton onClick={() => setIsAdding(true)}>{t('add')}</AddButton>
      </PageHead>
      <Panel className="p-3! sm:p-4!">
        {failed !== undefined && <QueryProblem query={failed} />}
        {failed === undefined && (warehouses.isPending || sites.isPending) && <RowsSkeleton />}
        {warehouses.data !== undefined && sites.data !== undefined && (
          <ol className="divide-y divide-line">
            {warehouses.data.map((warehouse) => (
              <WarehouseRow
                key={warehouse.id}
                warehouse={warehouse}
                site={sites.data.find(({ warehouseId }) => warehouseId === warehouse.id)}
              />
            ))}
          </ol>
        )}
      </Panel>
      {isAdding && (
        <WarehouseDialog warehouse={null} position={warehouses.data?.length ?? 0} onClose={() => setIsAdding(false)} />
      )}
    </>
  );
}

function WarehouseRow({ warehouse, site }: { readonly warehouse: WarehouseView; readonly site: SiteView | undefined }) {
  const t = useTranslations('desk.warehouses');
  const text = useText();
  const format = useFormat();
  const [opened, setOpened] = useState<'edit' | 'site' | 'remove' | null>(null);
  const close = () => setOpened(null);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-1 py-4 sm:px-3">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="font-sans text-base font-semibold tracking-normal">{text(warehouse.name)}</h2>
          <span className="text-sm text-ink-soft">{warehouse.code}</span>
          {site?.offersPickup === true && <Badge tone="good">{t('pickup')}</Badge>}
        </div>
        <p className="text-sm text-ink-soft">
          {t('facts', { city: warehouse.city, units: format.number(warehouse.onHand), position: warehouse.position })}
        </p>
        {site?.offersPickup === true && <p className="text-sm text-ink-soft">{text(site.openingHours)}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => setOpened('edit')}>
          {t('edit')}
        </Button>
        <Button size="small" disabled={site === undefined} onClick={() => setOpened('site')}>
          {t('hours')}
        </Button>
        {!warehouse.isUsed && (
          <Button size="small" onClick={() => setOpened('remove')}>
            {t('remove')}
          </Button>
        )}
      </div>
      {opened === 'edit' && <WarehouseDialog warehouse={warehouse} position={warehouse.position} onClose={close} />}
      {opened === 'site' && site !== undefined && (
        <SiteDialog site={site} name={text(warehouse.name)} onClose={close} />
      )}
      {opened === 'remove' && <RemoveWarehouse warehouse={warehouse} onClose={close} />}
    </li>
  );
}
