import type { ExtensionView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useRotateSecret } from './use-extensions.ts';

/** When the new secret begins to sign, in hours. */
const CHOICES = [24, 1, 0] as const;

interface Props {
  readonly extension: ExtensionView;
  readonly onRotated: (secret: string) => void;
  readonly onClose: () => void;
}

export function RotateDialog({ extension, onRotated, onClose }: Props) {
  const t = useTranslations('desk.extensions');
  const [afterHours, setAfterHours] = useState<number>(CHOICES[0]);
  const rotate = useRotateSecret(extension, onRotated);
  return (
    <FormDialog
      title={t('rotate')}
      description={t('rotateText')}
      onClose={onClose}
      onSubmit={() => rotate.mutate(afterHours)}
      action={rotate}
      button={t('rotateGo')}
    >
      <SelectField
        required
        label={t('rotateAfter')}
        value={afterHours}
        onChange={({ target }) => setAfterHours(Number(target.value))}
      >
        {CHOICES.map((hours) => (
          <option key={hours} value={hours}>
            {t('afterHours', { hours })}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
