import { SEARCH_LIST } from '@pushcart/domain';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useTitle } from '../frame/use-title.ts';
import { useText } from '../i18n/use-text.ts';
import { useClient } from '../live/shop.tsx';
import { useRecordOnce } from '../recommend/recording.tsx';
import { afterPaint } from '../ui/after-paint.ts';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { AppliedFilters, useFilterChips } from './applied-filters.tsx';
import { categoriesQuery, facetsQuery, listingQuery } from './catalog-queries.ts';
import { CategoryNav } from './category-nav.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { FacetSkeleton } from './facet-skeleton.tsx';
import { FilterBar } from './filter-bar.tsx';
import { FilterSheet } from './filter-sheet.tsx';
import type { ListingChange } from './listing-change.ts';
import { ListingEmpty } from './listing-empty.tsx';
import { ListingMore } from './listing-more.tsx';
import { NewsPill } from './news-pill.tsx';
import { ProductGrid, ProductGridSkeleton } from './product-grid.tsx';
import { SearchNote } from './search-note.tsx';
import { useListingNews } from './use-listing-news.ts';

const SKELETONS = 8;

export function ListingPage() {
  const t = useTranslations('catalog');
  const text = useText();
  const client = useClient();
  const search = useSearch({ from: '/frame/shop' });
  const navigate = useNavigate({ from: '/shop' });
  const onChange = (change: ListingChange) => afterPaint(() => void navigate({ search: change, resetScroll: false }));
  const categories = useQuery(categoriesQuery(client)).data ?? [];
  const listing = useInfiniteQuery(listingQuery(client, search));
  const counted = useQuery(facetsQuery(client, search));
  const facets = counted.data;
  const category = categories.find(({ slug }) => slug === search.category);
  const place = category === undefined ? t('everything') : text(category.name);
  const title = search.query === undefined ? place : t('results', { query: search.query });
  useTitle(title);

  const [first] = listing.data?.pages ?? [];
  const products = listing.data?.pages.flatMap((page) => page.items) ?? [];
  const found = listing.isPlaceholderData ? undefined : first?.total;
  useRecordOnce(
    search.query === undefined || found === undefined ? null : { kind: 'search', query: search.query, results: found },
  );
  const currency = facets?.price?.lowest.currency ?? products[0]?.priceFrom.currency ?? 'EUR';
  const chips = useFilterChips(search, { categories, facets, currency });
  const result = first === undefined ? '' : t(first.isTotalExact ? 'count' : 'countAtLeast', { count: first.total });
  const news = useListingNews(search, products, !listing.isPlaceholderData && !listing.isFetching);
  const panel = (
    <>
      {counted.isPending && <FacetSkeleton />}
      <QueryProblem query={counted} />
      {facets !== undefined && <FacetPanel search={search} facets={facets} onChange={onChange} />}
    </>
  );
  return (
    <div className="wrap pt-6">
      <h1 className="text-title">{title}</h1>
      {search.query !== undefined && first?.search != null && (
        <SearchNote query={search.query} outcome={first.search} total={first.total} />
      )}
      {/* Its counts are of the whole shop: beside results the departments stand among the facets, with how many were found. */}
      {(search.query === undefined || category !== undefined) && (
        <CategoryNav categories={categories} current={category} />
      )}
      <FilterBar search={search} result={result} onChange={onChange}>
        <FilterSheet chosen={chips.length} result={result}>
          {panel}
        </FilterSheet>
      </FilterBar>
      <div className="lg:grid lg:grid-cols-[15rem_1fr] lg:gap-10">
        <section aria-label={t('facets.title')} className="hidden lg:block">
          {panel}
        </section>
        <div>
          <AppliedFilters chips={chips} onChange={onChange} />
          <NewsPill count={news.count} isPending={listing.isRefetching} onApply={() => void listing.refetch()} />
          <div className={listing.isPlaceholderData ? 'opacity-55 transition-opacity' : undefined}>
            {listing.isPending && (
              <Loading>
                <ProductGridSkeleton count={SKELETONS} />
              </Loading>
            )}
            <QueryProblem query={listing} />
            {first?.total === 0 && <ListingEmpty chips={chips} categories={categories} onChange={onChange} />}
            <ProductGrid
              products={products}
              list={search.query === undefined ? 'listing' : SEARCH_LIST}
              eagerFirstRow
              onNews={news.look}
              words={first?.search?.words}
            />
          </div>
          <ListingMore listing={listing} />
        </div>
      </div>
    </div>
  );
}
