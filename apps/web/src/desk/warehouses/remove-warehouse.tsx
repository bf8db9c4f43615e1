import type { WarehouseView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useRemoveWarehouse } from './use-warehouses.ts';

interface Props {
  readonly warehouse: WarehouseView;
  readonly onClose: () => void;
}

export function RemoveWarehouse({ warehouse, onClose }: Props) {
  const t = useTranslations('desk.warehouses');
  const text = useText();
  const remove = useRemoveWarehouse(warehouse.id, onClose);
  const title = t('removeTitle', { name: text(warehouse.name) });
  return (
    <Dialog open onOpenChange={onClose} title={title} description={t('removeText')}>
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
