import type { CategoryView } from '@pushcart/client';
import { PRODUCT_SORTS } from '@pushcart/domain';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import type { ListingSearch } from './catalog-queries.ts';

interface Props {
  readonly search: ListingSearch;
  readonly category: CategoryView | undefined;
  readonly total: number | undefined;
}

export function FilterBar({ search, category, total }: Props) {
  const t = useTranslations('catalog');
  const text = useText();
  const navigate = useNavigate({ from: '/shop' });
  const go = (next: ListingSearch) => void navigate({ search: next, replace: true, resetScroll: false });
  const { category: _category, ...anywhere } = search;
  const { query: _query, ...anything } = search;
  const { inStock: _inStock, ...anyStock } = search;
  const { sort: _sort, ...anyOrder } = search;

  return (
    <div className="my-6 flex flex-wrap items-center justify-between gap-x-2 gap-y-3 sm:justify-end sm:gap-x-5">
      <p role="status" className="figures w-full text-ink-soft sm:mr-auto sm:w-auto">
        {total !== undefined && t('count', { count: total })}
      </p>
      <Switch
        label={t('inStock')}
        checked={search.inStock === true}
        onChange={(checked) => go(checked ? { ...search, inStock: true } : anyStock)}
      />
      <Select
        label={t('sort')}
        value={search.sort ?? 'recommended'}
        options={PRODUCT_SORTS.map((sort) => ({ value: sort, label: t(`sorts.${sort}`) }))}
        onChange={(sort) => go(sort === 'recommended' ? anyOrder : { ...search, sort })}
      />
      {(category !== undefined || search.query !== undefined || search.inStock === true) && (
        <ul aria-label={t('filters')} className="flex w-full flex-wrap gap-2">
          {search.query !== undefined && <Chip name={`“${search.query}”`} onRemove={() => go(anything)} />}
          {category !== undefined && <Chip name={text(category.name)} onRemove={() => go(anywhere)} />}
          {search.inStock === true && <Chip name={t('inStock')} onRemove={() => go(anyStock)} />}
        </ul>
      )}
    </div>
  );
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const t = useTranslations('catalog');
  return (
    <li>
      <button
        type="button"
        onClick={onRemove}
        aria-label={t('removeFilter', { name })}
        className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-lamp-wash pr-2.5 pl-3.5 text-sm font-medium hover:bg-lamp hover:text-on-lamp"
      >
        {name}
        <X aria-hidden className="size-4" />
      </button>
    </li>
  );
}
