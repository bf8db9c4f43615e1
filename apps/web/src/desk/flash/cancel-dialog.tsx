import type { FlashSaleView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { useCancelSale } from './use-flash-sales.ts';

interface Props {
  readonly sale: FlashSaleView;
  readonly onClose: () => void;
}

/** Asks once more: who waits is told at once. */
export function CancelDialog({ sale, onClose }: Props) {
  const t = useTranslations('desk.flash');
  const text = useText();
  const cancel = useCancelSale(sale, onClose);
  return (
    <AskDialog
      title={t('cancelTitle', { name: text(sale.name) })}
      text={t('cancelText')}
      go={t('cancel')}
      action={cancel}
      onGo={() => cancel.mutate()}
      onClose={onClose}
    />
  );
}
