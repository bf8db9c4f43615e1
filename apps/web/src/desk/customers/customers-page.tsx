import { Link, useSearch } from '@tanstack/react-router';
import { Search, UserRoundSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../../frame/use-title.ts';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LoadProblem } from '../../ui/problem.tsx';
import { RowsSkeleton } from '../rows-skeleton.tsx';
import { CustomerTable } from './customer-table.tsx';
import { useCustomers } from './use-customers.ts';

const LOOK = 'inline-flex min-h-10 items-center rounded-full border px-4 text-sm font-medium whitespace-nowrap';

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
        <SearchBox onSearch={setSearch} />
        <nav aria-label={t('filter')} className="flex gap-2 overflow-x-auto py-1">
          {([undefined, 'blocked'] as const).map((one) => (
            <Link
              key={one ?? 'all'}
              to="/desk/customers"
              search={one === undefined ? {} : { show: one }}
              aria-current={one === show}
              resetScroll={false}
              className={cx(
                LOOK,
                one === show ? 'border-ink bg-ink text-paper' : 'border-line-strong/60 bg-surface hover:border-ink',
              )}
            >
              {t(one ?? 'all')}
            </Link>
          ))}
        </nav>
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
  const customers = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <RowsSkeleton />;
  if (query.isError && customers.length === 0) {
    return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (customers.length === 0) {
    const why = search !== '' ? 'foundNone' : isBlocked ? 'noneBlocked' : 'none';
    return <Empty icon={UserRoundSearch} title={t(`${why}Title`)} text={t(`${why}Text`)} />;
  }
  return (
    <>
      <CustomerTable customers={customers} />
      <div className="flex justify-center py-6">
        {query.hasNextPage ? (
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t('more')}
          </Button>
        ) : (
          <p className="text-sm text-ink-soft">{t('end')}</p>
        )}
      </div>
    </>
  );
}

function SearchBox({ onSearch }: { readonly onSearch: (search: string) => void }) {
  const t = useTranslations('desk.customers');
  const [typed, setTyped] = useState('');
  return (
    <search>
      <form
        noValidate
        className="flex max-w-xl items-end gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed.trim());
        }}
      >
        <TextField
          className="min-w-0 grow"
          label={t('search')}
          required
          type="search"
          autoComplete="off"
          maxLength={254}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            if (event.target.value === '') onSearch('');
          }}
        />
        <Button type="submit">
          <Search aria-hidden className="size-4" />
          {t('find')}
        </Button>
      </form>
    </search>
  );
}
