import type { PriceListView } from '@pushcart/domain';
import { useParams } from '@tanstack/react-router';
import { Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { BackLink } from '../back-link.tsx';
import { useCatalogNews } from '../products/use-products.ts';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { ListDialog } from './list-dialog.tsx';
import { ListState } from './list-state.tsx';
import { Overlaps } from './overlaps.tsx';
import { PriceSheet } from './price-sheet.tsx';
import { usePriceLists } from './use-price-lists.ts';

/** The prices of a list. */
export function PricesPage() {
  const t = useTranslations('desk.priceLists');
  const { priceListId } = useParams({ from: '/desk/price-lists/$priceListId' });
  const query = usePriceLists();
  const list = query.data?.find(({ id }) => id === priceListId);
  useCatalogNews();
  return (
    <>
      <BackLink to="/desk/price-lists">{t('back')}</BackLink>
      {query.isPending && <RowsSkeleton />}
      {query.isError && <LoadProblem error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && list === undefined && (
        <Empty isPage icon={Tags} title={t('goneTitle')} text={t('goneText')} />
      )}
      {list !== undefined && <KnownList list={list} />}
    </>
  );
}

function KnownList({ list }: { readonly list: PriceListView }) {
  const t = useTranslations('desk.priceLists');
  const [isEdited, setIsEdited] = useState(false);
  useTitle(list.name);
  return (
    <>
      <div className="mb-4 flex items-start justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-title break-words">{list.name}</h1>
          <ListState list={list} />
        </div>
        <Button size="small" className="shrink-0" onClick={() => setIsEdited(true)}>
          {t('edit')}
        </Button>
      </div>
      <Overlaps list={list} />
      <Panel className="p-3! sm:p-4!">
        <PriceSheet list={list} />
      </Panel>
      {isEdited && <ListDialog list={list} onClose={() => setIsEdited(false)} />}
    </>
  );
}
