import { Button } from '../ui/button.tsx';
import { ActionProblem } from '../ui/problem.tsx';

interface Props {
  /** Null when there is no more. */
  readonly onMore: (() => void) | null;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly label: string;
  /** Said when there is no more; by default nothing is. */
  readonly end?: string | undefined;
}

/** The foot of a list that is read page by page. */
export function More({ onMore, isPending, error, label, end }: Props) {
  if (onMore === null && end === undefined) return null;
  return (
    <div className="flex flex-col items-center gap-3 py-6">
      <ActionProblem error={error} />
      {onMore === null ? (
        <p className="text-sm text-ink-soft">{end}</p>
      ) : (
        <Button pending={isPending} onClick={onMore}>
          {label}
        </Button>
      )}
    </div>
  );
}
