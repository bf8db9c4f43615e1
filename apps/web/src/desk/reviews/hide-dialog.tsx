import { useTranslations } from 'use-intl';
import { TextDialog } from '../text-dialog.tsx';
import { useModerate } from './use-moderate.ts';

interface Props {
  readonly reviewId: string;
  readonly onClose: () => void;
}

export function HideDialog({ reviewId, onClose }: Props) {
  const t = useTranslations('desk.reviews');
  const { hide } = useModerate(reviewId, onClose);
  return (
    <TextDialog
      title={t('hideTitle')}
      text={t('hideText')}
      label={t('reason')}
      maxLength={300}
      missing={t('reasonMissing')}
      button={t('hide')}
      look="bad"
      action={hide}
      onSubmit={(reason) => hide.mutate(reason)}
      onClose={onClose}
    />
  );
}
