import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** While a page's code is on its way. */
export function PagePending() {
  return (
    <div className="wrap pt-8">
      <Loading>
        <Skeleton className="h-11 w-72" />
        <Skeleton className="mt-8 h-64 w-full rounded-card" />
      </Loading>
    </div>
  );
}
