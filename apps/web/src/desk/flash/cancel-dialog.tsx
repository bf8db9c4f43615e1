import type { FlashSaleView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useCancelSale } from './use-flash-sales.ts';

interface Props {
  readonly sale: FlashSaleView;
  readonly onClose: () => void;
}

/** Asks once more: who waits is told at once, and there is no way back. */
export function CancelDialog({ sale, onClose }: Props) {
  const t = useTranslations('desk.flash');
  const text = useText();
  const cancel = useCancelSale(sale, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('cancelTitle', { name: text(sale.name) })}
      description={t('cancelText')}
    >
      <ActionProblem error={cancel.error} />
      <Button
        className="mt-4 w-full"
        look="bad"
        size="large"
        pending={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        {t('cancel')}
      </Button>
    </Dialog>
  );
}
