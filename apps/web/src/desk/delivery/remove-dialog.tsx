import { useTranslations } from 'use-intl';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { useRemove } from './use-delivery.ts';

interface Props {
  readonly kind: 'zone' | 'method';
  readonly thing: { readonly id: string; readonly version: number };
  readonly name: string;
  readonly onClose: () => void;
}

export function RemoveDialog({ kind, thing, name, onClose }: Props) {
  const t = useTranslations('desk.delivery');
  const remove = useRemove(kind, thing, onClose);
  return (
    <AskDialog
      title={t('removeTitle', { name })}
      text={t(`removeText.${kind}`)}
      go={t('remove')}
      action={remove}
      onGo={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
