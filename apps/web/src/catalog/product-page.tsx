import { reasonOf } from '@pushcart/client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { NotFound } from '../frame/not-found.tsx';
import { useClient } from '../live/shop.tsx';
import { Loading } from '../ui/loading.tsx';
import { QueryProblem } from '../ui/problem.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { productQuery } from './catalog-queries.ts';
import { ProductDetail } from './product-detail.tsx';

export function ProductPage() {
  const { slug } = useParams({ from: '/frame/products/$slug' });
  const query = useQuery(productQuery(useClient(), slug));
  if (query.isPending) return <ProductSkeleton />;
  if (query.data !== undefined) return <ProductDetail key={query.data.id} product={query.data} />;
  if (reasonOf(query.error) === 'NOT_FOUND') return <NotFound />;
  return <QueryProblem query={query} />;
}

function ProductSkeleton() {
  return (
    <div className="wrap pt-6">
      <Loading>
        <Skeleton className="h-5 w-56" />
        <div className="mt-5 grid gap-8 lg:grid-cols-2 lg:gap-14">
          <Skeleton className="aspect-square w-full rounded-[2rem] rounded-bl-[6rem]" />
          <div>
            <Skeleton className="h-12 w-4/5" />
            <Skeleton className="mt-5 h-7 w-32" />
            <Skeleton className="mt-8 h-24 w-full" />
            <Skeleton className="mt-8 h-13 w-full rounded-full" />
          </div>
        </div>
      </Loading>
    </div>
  );
}
