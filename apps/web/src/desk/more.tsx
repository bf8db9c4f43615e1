import type { UseMutationResult } from '@tanstack/react-query';
import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  readonly cursor: string | null;
  readonly more: UseMutationResult<void, unknown, string>;
  readonly label: string;
  /** Said when there is no more. */
  readonly end: string;
}

/** The foot of a list that is read page by page. */
export function More({ cursor, more, label, end }: Props) {
  return (
    <div className="flex flex-col items-center gap-3 py-6">
      <ActionProblem error={more.error} />
      {cursor === null ? (
        <p className="text-sm text-ink-soft">{end}</p>
      ) : (
        <Button pending={more.isPending} onClick={() => more.mutate(cursor)}>
          {label}
        </Button>
      )}
    </div>
  );
}
