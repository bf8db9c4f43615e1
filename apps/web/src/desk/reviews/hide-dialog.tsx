import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { ActionProblem } from '../../ui/problem.tsx';
import { useModerate } from './use-moderate.ts';

interface Props {
  readonly reviewId: string;
  readonly onClose: () => void;
}

export function HideDialog({ reviewId, onClose }: Props) {
  const t = useTranslations('desk.reviews');
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const { hide } = useModerate(reviewId, onClose);
  const isMissing = reason.trim() === '';
  return (
    <Dialog open onOpenChange={onClose} title={t('hideTitle')} description={t('hideText')}>
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setHasTried(true);
          if (!isMissing) hide.mutate(reason.trim());
        }}
      >
        <TextField
          label={t('reason')}
          required
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={hasTried && isMissing ? t('reasonMissing') : undefined}
        />
        <ActionProblem error={hide.error} />
        <Button type="submit" look="bad" size="large" pending={hide.isPending}>
          {t('hide')}
        </Button>
      </form>
    </Dialog>
  );
}
