import { ActionForm, type ActionFormProps } from './action-form.tsx';
import { Dialog } from './dialog.tsx';

interface Props extends ActionFormProps {
  readonly title: string;
  readonly description?: string | undefined;
  readonly wide?: boolean;
  readonly onClose: () => void;
}

/** Asks for something to be filled in, and stays open until it has worked. */
export function FormDialog({ title, description, wide = false, onClose, ...form }: Props) {
  return (
    <Dialog open wide={wide} onOpenChange={onClose} title={title} description={description}>
      <ActionForm {...form} />
    </Dialog>
  );
}
