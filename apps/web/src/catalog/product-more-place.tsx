import { Loading } from '../ui/loading.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Keeps a screen's place below a product, so that what comes there pushes nothing that is seen. */
export function ProductMorePlace() {
  return (
    <Loading>
      <Skeleton className="mt-16 h-svh" />
    </Loading>
  );
}
