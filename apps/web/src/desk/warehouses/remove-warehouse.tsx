import type { WarehouseView } from '@pushcart/client';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { useRemoveWarehouse } from './use-warehouses.ts';

interface Props {
  readonly warehouse: WarehouseView;
  readonly onClose: () => void;
}

export function RemoveWarehouse({ warehouse, onClose }: Props) {
  const t = useTranslations('desk.warehouses');
  const text = useText();
  const remove = useRemoveWarehouse(warehouse.id, onClose);
  return (
    <AskDialog
      title={t('removeTitle', { name: text(warehouse.name) })}
      text={t('removeText')}
      go={t('remove')}
      action={remove}
      onGo={() => remove.mutate()}
      onClose={onClose}
    />
  );
}
