import type { ProductSort } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useClient } from '../live/shop.tsx';
import { useOffers } from '../live/use-offers.ts';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { rowQuery } from './catalog-queries.ts';
import type { ListingSearch } from './listing-search.ts';
import { cardWithOffer } from './live-price.ts';
import { ProductTile, ProductTileSkeleton } from './product-tile.tsx';

interface Props {
  readonly title: string;
  readonly search: ListingSearch & { readonly sort: ProductSort };
  /** Leave out the product the row stands below. */
  readonly without?: string;
}

/** A row that is moved by hand. */
export const RAIL =
  '-mx-4 flex snap-x scroll-px-4 gap-4 overflow-x-auto px-4 pb-3 sm:gap-6 md:mx-0 md:scroll-px-0 md:px-0 [&>*]:w-[44%] [&>*]:shrink-0 [&>*]:snap-start sm:[&>*]:w-[29%] lg:[&>*]:w-[calc((100%-4.5rem)/4)]';
const PLACES = [1, 2, 3, 4];

/** A few products in a row that is moved by hand alone. */
export function ProductRow({ title, search, without }: Props) {
  const t = useTranslations('home');
  const query = useQuery(rowQuery(useClient(), search));
  const products = query.data?.items.filter((product) => product.id !== without);
  const offers = useOffers((products ?? []).map(({ id }) => id));
  if (products?.length === 0) return null;
  return (
    <section className="mt-16">
      <div className="mb-5 flex items-baseline justify-between gap-4">
        <h2 className="text-section">{title}</h2>
        <Link
          to="/shop"
          search={search}
          className="inline-flex shrink-0 items-center gap-1.5 py-2 font-medium hover:underline"
        >
          {t('all')}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </div>
      <QueryProblem query={query} />
      {query.isPending && (
        <Loading>
          <div className={RAIL}>
            {PLACES.map((place) => (
              <ProductTileSkeleton key={place} />
            ))}
          </div>
        </Loading>
      )}
      {products !== undefined && (
        <ul className={RAIL}>
          {products.map((product) => (
            <li key={product.id}>
              <ProductTile product={cardWithOffer(product, offers.get(product.id))} heading="h3" />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
