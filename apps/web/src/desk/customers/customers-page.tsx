import { useSearch } from '@tanstack/react-router';
import { UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Empty } from '../../ui/empty.tsx';
import { Panel } from '../../ui/panel.tsx';
import { FilterChip, FilterChips } from '../filter-chips.tsx';
import { PagedList } from '../paged-list.tsx';
import { SearchBox } from '../search-box.tsx';
import { CustomerTable } from './customer-table.tsx';
import { useCustomers } from './use-customers.ts';

/** Everybody who ordered with an account, to be found by whatever they say of themselves. */
export function CustomersPage() {
  const t = useTranslations('desk.customers');
  const { show } = useSearch({ from: '/desk/customers' });
  const [search, setSearch] = useState('');
  useTitle(t('title'));
  return (
    <>
      <h1 className="text-title">{t('title')}</h1>
      <div className="mt-4 mb-5 flex flex-col gap-4">
        <SearchBox label={t('search')} button={t('find')} onSearch={setSearch} />
        <FilterChips label={t('filter')}>
          {([undefined, 'blocked'] as const).map((one) => (
            <FilterChip
              key={one ?? 'all'}
              to="/desk/customers"
              search={one === undefined ? {} : { show: one }}
              isOn={one === show}
              resetScroll={false}
            >
              {t(one ?? 'all')}
            </FilterChip>
          ))}
        </FilterChips>
      </div>
      <Panel className="p-3! sm:p-4!">
        <Customers search={search} isBlocked={show === 'blocked'} />
      </Panel>
    </>
  );
}

function Customers({ search, isBlocked }: { readonly search: string; readonly isBlocked: boolean }) {
  const t = useTranslations('desk.customers');
  const query = useCustomers({ search, isBlocked });
  const why = search !== '' ? 'foundNone' : isBlocked ? 'noneBlocked' : 'none';
  return (
    <PagedList
      query={query}
      empty={<Empty icon={UserRoundSearch} title={t(`${why}Title`)} text={t(`${why}Text`)} />}
      more={t('more')}
      end={t('end')}
    >
      {(customers) => <CustomerTable customers={customers} />}
    </PagedList>
  );
}
