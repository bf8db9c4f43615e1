import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { rowQuery } from '../catalog/catalog-queries.ts';
import { SearchBox } from '../frame/search-box.tsx';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { Picture } from '../ui/picture.tsx';

/** Where each of the three pictures lies. */
const PLACES = [
  'col-span-2 row-span-2 rounded-[2rem] rounded-bl-[6rem]',
  'rounded-card rounded-tr-[3.5rem]',
  'rounded-card rounded-br-[3.5rem]',
];

export function Hero() {
  const t = useTranslations('home');
  const text = useText();
  const { data } = useQuery(rowQuery(useClient(), { sort: 'sales' }));
  return (
    <section className="grid items-center gap-8 pt-6 lg:grid-cols-[1.05fr_1fr] lg:gap-14 lg:pt-10">
      <div>
        <h1 className="max-w-[13ch] text-hero">{t('headline')}</h1>
        <p className="mt-5 max-w-md text-lg text-ink-soft">{t('lead')}</p>
        <div className="mt-7 max-w-xl">
          <SearchBox large />
        </div>
      </div>
      <div className="grid grid-cols-3 grid-rows-2 gap-3 sm:gap-4">
        {PLACES.map((place, index) => {
          const product = data?.items[index];
          if (product === undefined) return <span key={place} className={`${place} aspect-square bg-sunken`} />;
          return (
            <Link
              key={place}
              to="/products/$slug"
              params={{ slug: product.slug }}
              aria-label={text(product.name)}
              className={`${place} overflow-hidden`}
            >
              <Picture
                image={product.image}
                sizes={index === 0 ? '(min-width: 1024px) 33vw, 66vw' : '(min-width: 1024px) 16vw, 33vw'}
                eager
                decorative
                className="h-full transition-[scale] duration-700 ease-settle hover:scale-[1.03]"
              />
            </Link>
          );
        })}
      </div>
    </section>
  );
}
