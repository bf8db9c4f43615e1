import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { PackageSearch } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { useRecordOnce } from '../recommend/recording.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Loading } from '../ui/loading.tsx';
import { ActionProblem, QueryProblem } from '../ui/problem.tsx';
import { categoriesQuery, listingQuery } from './catalog-queries.ts';
import { CategoryNav } from './category-nav.tsx';
import { FilterBar } from './filter-bar.tsx';
import { ProductGrid, ProductGridSkeleton } from './product-grid.tsx';

const SKELETONS = 8;

export function ListingPage() {
  const t = useTranslations('catalog');
  const ui = useTranslations('ui');
  const text = useText();
  const client = useClient();
  const search = useSearch({ from: '/frame/shop' });
  const categories = useQuery(categoriesQuery(client)).data ?? [];
  const listing = useInfiniteQuery(listingQuery(client, search));
  const category = categories.find(({ slug }) => slug === search.category);
  const place = category === undefined ? t('everything') : text(category.name);
  const title = search.query === undefined ? place : t('results', { query: search.query });
  useTitle(title);

  const products = listing.data?.pages.flatMap((page) => page.items) ?? [];
  const total = listing.data?.pages[0]?.total;
  const found = listing.isPlaceholderData ? undefined : total;
  useRecordOnce(
    search.query === undefined || found === undefined ? null : { kind: 'search', query: search.query, results: found },
  );
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{title}</h1>
      <CategoryNav categories={categories} current={category} />
      <FilterBar search={search} category={category} total={total} />
      <div className={listing.isPlaceholderData ? 'opacity-55 transition-opacity' : undefined}>
        {listing.isPending && (
          <Loading>
            <ProductGridSkeleton count={SKELETONS} />
          </Loading>
        )}
        <QueryProblem query={listing} />
        {total === 0 && (
          <Empty
            icon={PackageSearch}
            title={t('emptyTitle')}
            text={t('emptyText')}
            action={
              <ButtonLink to="/shop" search={{}} look="lamp">
                {t('emptyAction')}
              </ButtonLink>
            }
          />
        )}
        <ProductGrid products={products} eagerFirstRow />
      </div>
      {listing.hasNextPage && (
        <div className="mt-12 flex flex-col items-center gap-3">
          <ActionProblem error={listing.isFetchNextPageError ? listing.error : null} />
          <Button size="large" pending={listing.isFetchingNextPage} onClick={() => void listing.fetchNextPage()}>
            {ui('more')}
          </Button>
        </div>
      )}
    </div>
  );
}
