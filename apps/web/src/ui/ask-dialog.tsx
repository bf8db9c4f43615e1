import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ActionProblem } from './problem.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly keep: string;
  readonly go: string;
  readonly action: { readonly error: unknown; readonly isPending: boolean; readonly mutate: () => void };
  readonly onClose: () => void;
}

/** Asks before something is done that cannot be undone. */
export function AskDialog({ title, text, keep, go, action, onClose }: Props) {
  return (
    <Dialog open onOpenChange={onClose} title={title} description={text}>
      <div className="flex flex-col gap-4">
        <ActionProblem error={action.error} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{keep}</Button>
          <Button look="ink" pending={action.isPending} onClick={() => action.mutate()}>
            {go}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
