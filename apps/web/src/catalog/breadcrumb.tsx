import type { CategoryView } from '@pushcart/client';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../i18n/use-text.ts';

/** The way from the whole shop to here. */
export function Breadcrumb({ categories }: { readonly categories: readonly CategoryView[] }) {
  const t = useTranslations('catalog');
  const text = useText();
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-soft">
        <li>
          <Link to="/shop" className="py-2 hover:text-ink hover:underline">
            {t('everything')}
          </Link>
        </li>
        {categories.map((category) => (
          <li key={category.id} className="inline-flex items-center gap-1">
            <ChevronRight aria-hidden className="size-3.5" />
            <Link to="/shop" search={{ category: category.slug }} className="py-2 hover:text-ink hover:underline">
              {text(category.name)}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
