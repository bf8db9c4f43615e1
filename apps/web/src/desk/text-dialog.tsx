import { useState } from 'react';
import { TextField } from '../ui/field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly maxLength: number;
  /** Said when nothing was typed. */
  readonly missing: string;
  readonly button: string;
  readonly look?: 'lamp' | 'bad';
  readonly action: { readonly error: unknown; readonly isPending: boolean };
  /** Given what was typed, without the spaces around it, and never empty. */
  readonly onSubmit: (typed: string) => void;
  readonly onClose: () => void;
}

/** Asks for one line, as a name or a reason. */
export function TextDialog({ title, text, label, maxLength, missing, onSubmit, ...dialog }: Props) {
  const [typed, setTyped] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const line = typed.trim();
  return (
    <FormDialog
      {...dialog}
      title={title}
      description={text}
      onSubmit={() => {
        setHasTried(true);
        if (line !== '') onSubmit(line);
      }}
    >
      <TextField
        label={label}
        required
        maxLength={maxLength}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        error={hasTried && line === '' ? missing : undefined}
      />
    </FormDialog>
  );
}
