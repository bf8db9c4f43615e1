import { PRODUCT_SORTS } from '@pushcart/domain';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Select } from '../ui/select.tsx';
import { changed, type ListingChange } from './listing-change.ts';
import type { ListingSearch } from './listing-search.ts';

interface Props {
  readonly search: ListingSearch;
  readonly result: string;
  readonly onChange: (change: ListingChange) => void;
  /** Goes before the order. */
  readonly children: ReactNode;
}

export function FilterBar({ search, result, onChange, children }: Props) {
  const t = useTranslations('catalog');
  const usual = search.query === undefined ? 'recommended' : 'relevance';
  const sorts = PRODUCT_SORTS.filter((sort) => sort !== 'relevance' || search.query !== undefined);
  return (
    <div className="my-6 flex flex-wrap items-center gap-x-2 gap-y-3 sm:gap-x-5">
      <p role="status" className="figures w-full text-ink-soft sm:mr-auto sm:w-auto">
        {result}
      </p>
      {children}
      <Select
        label={t('sort')}
        value={search.sort ?? usual}
        options={sorts.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        onChange={(sort) => onChange((now) => changed(now, { sort: sort === usual ? undefined : sort }))}
      />
    </div>
  );
}
