import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { LoadProblem } from '../ui/problem.tsx';

/** When a page cannot be drawn at all, e.g. because its code did not arrive. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return (
    <LoadProblem
      error={error}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}
