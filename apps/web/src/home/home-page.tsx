import { useTranslations } from 'use-intl';
import { ProductRow } from '../catalog/product-row.tsx';
import { HomeFlash } from '../flash/home-flash.tsx';
import { useTitle } from '../frame/use-title.ts';
import { ForYouRow } from '../recommend/for-you-row.tsx';
import { Departments } from './departments.tsx';
import { Hero } from './hero.tsx';

export function HomePage() {
  const t = useTranslations('home');
  useTitle(t('title'));
  return (
    <div className="wrap">
      <Hero />
      <HomeFlash />
      <Departments />
      <ForYouRow />
      <ProductRow title={t('popular')} search={{ sort: 'sales' }} />
      <ProductRow title={t('newest')} search={{ sort: 'newest' }} />
      <ProductRow title={t('topRated')} search={{ sort: 'rating' }} />
    </div>
  );
}
