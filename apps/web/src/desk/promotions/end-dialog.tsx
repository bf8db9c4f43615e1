import type { PromotionView } from '@pushcart/domain';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { AskDialog } from '../../ui/ask-dialog.tsx';
import { useSetStatus } from './use-save-promotion.ts';

interface Props {
  readonly promotion: PromotionView;
  readonly onClose: () => void;
}

export function EndDialog({ promotion, onClose }: Props) {
  const t = useTranslations('desk.promotions');
  const text = useText();
  const end = useSetStatus(promotion, onClose);
  return (
    <AskDialog
      title={t('endTitle', { name: text(promotion.name) })}
      text={t('endText')}
      go={t('end')}
      action={end}
      onGo={() => end.mutate('ended')}
      onClose={onClose}
    />
  );
}
