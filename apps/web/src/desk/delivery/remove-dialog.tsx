import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
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
    <Dialog open onOpenChange={onClose} title={t('removeTitle', { name })} description={t(`removeText.${kind}`)}>
      <div className="flex flex-col gap-4">
        <ActionProblem error={remove.error} />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t('keep')}</Button>
          <Button look="ink" pending={remove.isPending} onClick={() => remove.mutate()}>
            {t('remove')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
