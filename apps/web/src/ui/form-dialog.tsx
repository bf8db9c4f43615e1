import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import { Dialog } from './dialog.tsx';
import { ActionProblem } from './problem.tsx';

interface Props {
  readonly title: string;
  readonly description?: string | undefined;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  /** What the form asks for: it shows that it is at work, and why it failed. */
  readonly action: { readonly error: unknown; readonly isPending: boolean };
  readonly button: string;
  readonly look?: 'lamp' | 'bad';
  /** False while nothing could be sent. */
  readonly isReady?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Asks for something to be filled in, and stays open with all that was typed until it has worked. */
export function FormDialog({
  title,
  description,
  wide = false,
  onClose,
  onSubmit,
  action,
  button,
  look = 'lamp',
  isReady = true,
  className = 'gap-4',
  children,
}: Props) {
  return (
    <Dialog open wide={wide} onOpenChange={onClose} title={title} description={description}>
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
        <Button type="submit" look={look} size="large" disabled={!isReady} pending={action.isPending}>
          {button}
        </Button>
      </form>
    </Dialog>
  );
}
