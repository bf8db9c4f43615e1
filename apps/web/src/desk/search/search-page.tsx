import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { useMay } from '../frame/use-may.ts';
import { Analytics } from './analytics.tsx';
import { FailedQueries } from './failed-queries.tsx';
import { IndexStatus } from './index-status.tsx';
import { SynonymDialog, type SynonymStart } from './synonym-dialog.tsx';
import { SynonymList } from './synonym-list.tsx';
import { useSynonyms } from './use-search.ts';

/** How the shop is searched: the figures for who reads them, and what can be done for who keeps the catalogue. */
export function SearchPage() {
  const t = useTranslations('desk.search');
  const may = useMay();
  const { days = 7 } = useSearch({ from: '/desk/search' });
  useTitle(t('title'));
  return (
    <div className="flex flex-col gap-4">
      <h1 className="text-title">{t('title')}</h1>
      {may('catalog.write') && <IndexStatus />}
      <Analytics days={days} />
      {may('catalog.write') && <Words />}
    </div>
  );
}

/** What is searched for in other words than the products have. */
function Words() {
  const synonyms = useSynonyms();
  const [start, setStart] = useState<SynonymStart | null>(null);
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <FailedQueries groups={synonyms.data} onMake={setStart} />
        <SynonymList query={synonyms} onEdit={(group) => setStart({ group, query: null })} />
      </div>
      {start !== null && <SynonymDialog start={start} groups={synonyms.data ?? []} onClose={() => setStart(null)} />}
    </>
  );
}
