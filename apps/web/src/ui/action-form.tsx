import type { ReactNode } from 'react';
import { useConnection } from '../live/use-connection.ts';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { ActionProblem } from './problem.tsx';
import { StaleNote } from './stale-note.tsx';

export interface ActionFormProps {
  readonly onSubmit: () => void;
  /** What the form asks for: it shows that it is at work, and why it failed. */
  readonly action: { readonly error: unknown; readonly isPending: boolean };
  readonly button: string;
  readonly look?: 'lamp' | 'bad';
  /** False while nothing could be sent. */
  readonly isReady?: boolean;
  readonly className?: string;
  /** What else can be done, below the button. */
  readonly after?: ReactNode;
  readonly children: ReactNode;
}

/** Fields and the one button that sends them, once the shop is in reach; all that was typed stays until it has worked. */
export function ActionForm({
  onSubmit,
  action,
  button,
  look = 'lamp',
  isReady = true,
  className = 'gap-4',
  after,
  children,
}: ActionFormProps) {
  const { isStale } = useConnection();
  return (
    <form
      noValidate
      className={cx('flex flex-col', className)}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <ActionProblem error={action.error} />
      <StaleNote />
      <Button type="submit" look={look} size="large" disabled={!isReady || isStale} pending={action.isPending}>
        {button}
      </Button>
      {after}
    </form>
  );
}
