import type { CategoryView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { PackageSearch } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import type { FilterChip } from './filter-chips.ts';
import type { ListingChange } from './listing-change.ts';

/** As many ways on as one looks over at a glance. */
const MOST = 6;

interface Props {
  readonly chips: readonly FilterChip[];
  readonly categories: readonly CategoryView[];
  readonly onChange: (change: ListingChange) => void;
}

/** Nothing fits: which filter to drop, or where else to look. */
export function ListingEmpty({ chips, categories, onChange }: Props) {
  const t = useTranslations('catalog');
  const text = useText();
  const popular = categories
    .filter(({ parentId, productCount }) => parentId === null && productCount > 0)
    .toSorted((a, b) => b.productCount - a.productCount)
    .slice(0, MOST);
  return (
    <Empty
      icon={PackageSearch}
      title={t('emptyTitle')}
      text={t('emptyText')}
      action={
        <div className="flex max-w-xl flex-col items-center gap-6">
          {chips.length > 1 && (
            <ul className="flex flex-wrap justify-center gap-2">
              {chips.slice(0, MOST).map(({ key, name, without }) => (
                <li key={key}>
                  <Button size="small" onClick={() => onChange(without)}>
                    {t('dropFilter', { name })}
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <ButtonLink to="/shop" search={{}} look="lamp">
            {t('emptyAction')}
          </ButtonLink>
          {popular.length > 0 && (
            <nav aria-label={t('popular')}>
              <p className="mb-2 text-sm text-ink-soft">{t('popular')}</p>
              <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1">
                {popular.map(({ id, slug, name }) => (
                  <li key={id}>
                    <Link
                      to="/shop"
                      search={{ category: slug }}
                      className="inline-flex min-h-9 items-center font-medium underline underline-offset-4"
                    >
                      {text(name)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      }
    />
  );
}
