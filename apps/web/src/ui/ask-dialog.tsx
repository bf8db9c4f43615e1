import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useConnection } from '../live/use-connection.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ActionProblem } from './problem.tsx';
import { StaleNote } from './stale-note.tsx';

export interface AskDialogProps {
  readonly title: string;
  readonly text: string;
  /** What the button says that leaves all as it is. */
  readonly keep?: string;
  readonly go: string;
  readonly action: { readonly error: unknown; readonly isPending: boolean };
  /** False while something is still to be said before. */
  readonly isReady?: boolean;
  readonly onGo: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks before something is done that cannot be undone, which waits for the connection. */
export function AskDialog({ title, text, keep, go, action, isReady = true, onGo, onClose, children }: AskDialogProps) {
  const t = useTranslations('ui');
  const { isStale } = useConnection();
  return (
    <Dialog open onOpenChange={onClose} title={title} description={text}>
      <div className="flex flex-col gap-4">
        {children}
        <ActionProblem error={action.error} />
        <StaleNote />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>{keep ?? t('keep')}</Button>
          <Button look="bad" disabled={!isReady || isStale} pending={action.isPending} onClick={onGo}>
            {go}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
