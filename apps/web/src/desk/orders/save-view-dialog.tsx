import { useTranslations } from 'use-intl';
import { TextDialog } from '../text-dialog.tsx';
import type { OrdersSearch } from './orders-search.ts';
import { useListViews } from './use-list-views.ts';

interface Props {
  readonly search: OrdersSearch;
  readonly onClose: () => void;
}

export function SaveViewDialog({ search, onClose }: Props) {
  const t = useTranslations('desk.orderTools');
  const ui = useTranslations('ui');
  const { save } = useListViews();
  return (
    <TextDialog
      title={t('saveView')}
      text={t('saveText')}
      label={t('viewName')}
      maxLength={60}
      missing={ui('required')}
      button={t('keepView')}
      action={save}
      onSubmit={(name) => save.mutate({ name, search }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
