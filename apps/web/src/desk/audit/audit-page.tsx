import { useSearch } from '@tanstack/react-router';
import { History } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PagedList } from '../paged-list.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainCheck } from './chain-check.tsx';
import { useAudit } from './use-audit.ts';

/** Who did what in the store, for its owners. */
export function AuditPage() {
  const t = useTranslations('desk.audit');
  const search = useSearch({ from: '/desk/audit' });
  const query = useAudit(search);
  const why = Object.keys(search).length > 0 ? 'foundNone' : 'none';
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <p className="mt-1 max-w-prose text-ink-soft">{t('text')}</p>
      <ChainCheck />
      <AuditFilters search={search} />
      <Panel className="p-3! sm:p-4!">
        <PagedList
          query={query}
          empty={<Empty icon={History} title={t(`${why}Title`)} text={t(`${why}Text`)} />}
          more={t('more')}
          end={t('end')}
        >
          {(entries) => <AuditTable entries={entries} search={search} />}
        </PagedList>
      </Panel>
    </>
  );
}
