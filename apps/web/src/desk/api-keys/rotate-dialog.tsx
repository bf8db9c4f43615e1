import type { ApiKeyView, NewApiKey } from '@pushcart/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { useNewKey } from './use-api-keys.ts';

const OVERLAPS = ['0', '1', '24', '168'] as const;

interface Props {
  readonly apiKey: ApiKeyView;
  readonly onClose: () => void;
  readonly onMade: (made: NewApiKey) => void;
}

/** Gives a program another key in place of the one it has. */
export function RotateDialog({ apiKey: { id, name }, onClose, onMade }: Props) {
  const t = useTranslations('desk.apiKeys');
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>('24');
  const rotate = useNewKey(
    (client, overlapHours: number) => client.apiKey.rotate.mutate({ keyId: id, overlapHours }),
    (made) => {
      onClose();
      onMade(made);
    },
  );
  return (
    <FormDialog
      title={t('rotateNamed', { name })}
      description={t('rotateText')}
      onClose={onClose}
      onSubmit={() => rotate.mutate(Number(overlap))}
      action={rotate}
      button={t('rotate')}
    >
      <SelectField
        label={t('overlap')}
        required
        value={overlap}
        onChange={({ target }) => setOverlap(OVERLAPS.find((one) => one === target.value) ?? overlap)}
      >
        {OVERLAPS.map((one) => (
          <option key={one} value={one}>
            {t(`overlaps.${one}`)}
          </option>
        ))}
      </SelectField>
    </FormDialog>
  );
}
