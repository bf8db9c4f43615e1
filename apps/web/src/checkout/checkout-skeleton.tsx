import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Keeps the place of the checkout until it can be drawn as a whole. */
export function CheckoutSkeleton() {
  return (
    <div className="mt-6 grid gap-8 lg:grid-cols-[1fr_24rem] lg:gap-14">
      <Loading>
        <Skeleton className="h-18 w-full rounded-2xl" />
        <Skeleton className="mt-8 h-28 w-full" />
        <Skeleton className="mt-8 h-96 w-full" />
      </Loading>
      <Skeleton className="h-72 rounded-card" />
    </div>
  );
}
