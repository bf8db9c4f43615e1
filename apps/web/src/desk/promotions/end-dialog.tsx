import type { PromotionView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useSetStatus } from './use-save-promotion.ts';

interface Props {
  readonly promotion: PromotionView;
  readonly onClose: () => void;
}

/** Asks once more, since there is no way back. */
export function EndDialog({ promotion, onClose }: Props) {
  const t = useTranslations('desk.promotions');
  const text = useText();
  const end = useSetStatus(promotion, onClose);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('endTitle', { name: text(promotion.name) })}
      description={t('endText')}
    >
      <ActionProblem error={end.error} />
      <Button
        className="mt-4 w-full"
        look="bad"
        size="large"
        pending={end.isPending}
        onClick={() => end.mutate('ended')}
      >
        {t('end')}
      </Button>
    </Dialog>
  );
}
