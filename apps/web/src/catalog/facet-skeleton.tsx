import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const GROUPS = ['h-44', 'h-24', 'h-52', 'h-32'];

export function FacetSkeleton() {
  return (
    <Loading>
      {GROUPS.map((height) => (
        <div key={height} className="mb-8">
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className={`mt-3 w-full ${height}`} />
        </div>
      ))}
    </Loading>
  );
}
