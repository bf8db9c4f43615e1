import { useState } from 'react';
import { AskDialog, type AskDialogProps } from './ask-dialog.tsx';
import { Button } from './button.tsx';

interface Props extends Omit<AskDialogProps, 'onGo' | 'onClose'> {
  readonly button: string;
  readonly disabled?: boolean;
  /** Given what closes the dialog, for when it has worked. */
  readonly onGo: (close: () => void) => void;
}

/** A button for what cannot be undone: it asks first. */
export function AskButton({ button, disabled = false, onGo, ...dialog }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const close = () => setIsAsking(false);
  return (
    <>
      <Button look="bad" disabled={disabled} onClick={() => setIsAsking(true)}>
        {button}
      </Button>
      {isAsking && <AskDialog {...dialog} onGo={() => onGo(close)} onClose={close} />}
    </>
  );
}
