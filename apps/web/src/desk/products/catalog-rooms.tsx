import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { cx } from '../../ui/cx.ts';
import { STRIP, strip } from '../../ui/strip.ts';
import { useCatalogNews } from './use-products.ts';

const ROOMS = [
  { to: '/desk/products', name: 'products' },
  { to: '/desk/categories', name: 'categories' },
  { to: '/desk/collections', name: 'collections' },
  { to: '/desk/attributes', name: 'attributes' },
  { to: '/desk/price-lists', name: 'priceLists' },
  { to: '/desk/product-files', name: 'files' },
] as const;

const LOOK =
  'inline-flex min-h-11 items-center border-b-2 border-transparent px-3 font-medium whitespace-nowrap text-ink-soft ' +
  'hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink';

/** The pages of the catalogue, each of which follows what changes in it. */
export function CatalogRooms() {
  const t = useTranslations('desk.products.rooms');
  useCatalogNews();
  return (
    <nav ref={strip} aria-label={t('label')} className={cx('mb-5 flex gap-1 border-b border-line', STRIP)}>
      {ROOMS.map(({ to, name }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={LOOK}>
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
