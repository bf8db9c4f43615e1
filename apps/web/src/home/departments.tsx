import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../catalog/catalog-queries.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const PLACES = Array.from({ length: 12 }, (_, index) => index);

/** The departments as an index: large words, small counts. */
export function Departments() {
  const t = useTranslations('home');
  const text = useText();
  const format = useFormat();
  const { data } = useQuery(categoriesQuery(useClient()));
  const departments = data?.filter((category) => category.parentId === null && category.productCount > 0);
  return (
    <nav aria-label={t('browse')} className="mt-14 border-y border-line py-6">
      <ul className="flex flex-wrap gap-x-7 gap-y-1">
        {departments === undefined && PLACES.map((place) => <Skeleton key={place} className="my-2 h-7 w-28" />)}
        {departments?.map((department) => (
          <li key={department.id}>
            <Link
              to="/shop"
              search={{ category: department.slug }}
              className="group inline-flex min-h-11 items-baseline gap-1.5 py-1.5"
            >
              <span className="font-display text-section font-semibold underline-offset-4 group-hover:underline group-hover:decoration-lamp group-hover:decoration-4">
                {text(department.name)}
              </span>
              <span aria-hidden className="figures text-sm text-ink-soft">
                {format.number(department.productCount)}
              </span>
              <span className="sr-only">{t('products', { count: department.productCount })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
