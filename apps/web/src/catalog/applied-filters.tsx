import type { CategoryView, ProductFacets } from '@pushcart/client';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { chipsOf, type FilterChip } from './filter-chips.ts';
import { cleared, type ListingChange } from './listing-change.ts';
import type { ListingSearch } from './listing-search.ts';
import { useUnit } from './use-unit.ts';

/** What narrows the list now. */
export function useFilterChips(
  search: ListingSearch,
  known: {
    readonly categories: readonly CategoryView[];
    readonly facets: ProductFacets | undefined;
    readonly currency: string;
  },
): readonly FilterChip[] {
  const t = useTranslations('catalog');
  const text = useText();
  const format = useFormat();
  const unit = useUnit();
  return chipsOf(search, known, {
    text,
    price: (amount) => format.money({ amount, currency: known.currency }),
    range: (from, to) => {
      if (from === undefined) return t('facets.upTo', { to: to ?? '' });
      return to === undefined ? t('facets.fromOn', { from }) : t('facets.between', { from, to });
    },
    unit,
    stars: (from) => t('facets.ratingFrom', { from }),
    inStock: t('inStock'),
  });
}

interface Props {
  readonly chips: readonly FilterChip[];
  readonly onChange: (change: ListingChange) => void;
}

export function AppliedFilters({ chips, onChange }: Props) {
  const t = useTranslations('catalog');
  if (chips.length === 0) return null;
  return (
    <ul aria-label={t('filters')} className="mb-6 flex flex-wrap gap-2">
      {chips.map(({ key, name, without }) => (
        <li key={key}>
          <button
            type="button"
            onClick={() => onChange(without)}
            aria-label={t('removeFilter', { name })}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full bg-lamp-wash pr-2.5 pl-3.5 text-sm font-medium hover:bg-lamp hover:text-on-lamp"
          >
            {name}
            <X aria-hidden className="size-4" />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button
            type="button"
            onClick={() => onChange(cleared)}
            className="min-h-9 px-2 text-sm font-medium underline underline-offset-4"
          >
            {t('facets.clear')}
          </button>
        </li>
      )}
    </ul>
  );
}
