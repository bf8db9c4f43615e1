import { Loading } from '../../ui/loading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

export function WallSkeleton() {
  return (
    <Loading>
      <Skeleton className="h-11 w-56" />
      <div className="mt-5 grid gap-4 lg:grid-cols-[2fr_3fr]">
        <Skeleton className="h-72 rounded-card" />
        <Skeleton className="h-72 rounded-card" />
      </div>
      <Skeleton className="mt-4 h-28 rounded-card" />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-96 rounded-card" />
        <Skeleton className="h-96 rounded-card" />
      </div>
    </Loading>
  );
}
