import type { PriceListView } from '@pushcart/domain';
import { Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CatalogHead } from '../products/catalog-head.tsx';
import { ReadList } from '../read-list.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ListState } from './list-state.tsx';
import { usePriceLists } from './use-price-lists.ts';

/** Prices for a time, those that win first. */
export function PriceListsPage() {
  const t = useTranslations('desk.priceLists');
  const query = usePriceLists();
  const [edited, setEdited] = useState<PriceListView | 'new' | null>(null);
  return (
    <>
      <CatalogHead title={t('title')} add={t('add')} onAdd={() => setEdited('new')} intro={t('intro')} />
      <Panel className="p-3! sm:p-4!">
        <ReadList
          query={query}
          rows={query.data}
          empty={<Empty icon={Tags} title={t('emptyTitle')} text={t('emptyText')} />}
        >
          {(rows) => (
            <ul className="divide-y divide-line">
              {rows.map((list) => (
                <li key={list.id} className="flex flex-wrap items-center gap-2 px-1 py-3 sm:px-3">
                  <div className="min-w-0 grow basis-64">
                    <p className="mb-1.5">
                      <span className="font-semibold">{list.name}</span>{' '}
                      <span className="text-sm text-ink-soft">
                        {list.currency} · {t('count', { count: list.priceCount })}
                      </span>
                    </p>
                    <ListState list={list} />
                  </div>
                  <ButtonLink size="small" to="/desk/price-lists/$priceListId" params={{ priceListId: list.id }}>
                    {t('prices')}
                  </ButtonLink>
                  <Button size="small" onClick={() => setEdited(list)}>
                    {t('edit')}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </ReadList>
      </Panel>
      {edited !== null && <ListDialog list={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
