import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** A list that is on its way. */
export function RowsSkeleton() {
  return (
    <Loading>
      {ROWS.map((row) => (
        <div key={row} className="flex items-center gap-4 border-b border-line px-3 py-3 last:border-0">
          <Skeleton className="size-12" />
          <Skeleton className="h-5 w-24" />
          <Skeleton className="ml-auto h-5 w-40" />
        </div>
      ))}
    </Loading>
  );
}
