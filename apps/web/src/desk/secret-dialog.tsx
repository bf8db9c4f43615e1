import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Props {
  readonly title: string;
  /** What it is for, and that this is the only sight of it. */
  readonly text: string;
  /** Of what it is the secret. */
  readonly name?: string;
  readonly secret: string;
  readonly copy?: string;
  /** Closes the dialog. */
  readonly done: string;
  readonly onClose: () => void;
}

/** Shows a secret, this once. */
export function SecretDialog({ title, text, name, secret, copy, done, onClose }: Props) {
  return (
    <Dialog open onOpenChange={onClose} title={title} description={text}>
      <div className="flex flex-col gap-4">
        {name !== undefined && <p className="font-semibold wrap-anywhere">{name}</p>}
        <code className="rounded-lg bg-sunken p-3 text-sm break-all select-all">{secret}</code>
        <div className="flex flex-wrap justify-end gap-3">
          <CopyButton text={secret} {...(copy !== undefined && { label: copy })} />
          <Button size="small" look="lamp" onClick={onClose}>
            {done}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
