import type { PromotionView } from '@pushcart/domain';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SelectField, TextField } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { ConditionFields } from './condition-fields.tsx';
import { EffectFields } from './effect-fields.tsx';
import { fieldsOf, KINDS, type PromotionFields, readFields } from './promotion-fields.ts';
import { useSavePromotion } from './use-save-promotion.ts';

interface Props {
  /** Null for a new one. */
  readonly promotion: PromotionView | null;
  readonly currency: string;
  readonly onClose: () => void;
}

export function PromotionDialog({ promotion, currency, onClose }: Props) {
  const t = useTranslations('desk.promotions.form');
  const [fields, setFields] = useState(() => fieldsOf(promotion, currency));
  const [hasTried, setHasTried] = useState(false);
  const save = useSavePromotion(promotion, onClose);
  const read = readFields(fields, promotion, currency);
  const change = (part: Partial<PromotionFields>) => setFields((known) => ({ ...known, ...part }));
  const faultOf = (field: string) => (hasTried && 'faults' in read && read.faults.has(field) ? t('wrong') : undefined);
  const shared = { fields, currency, onChange: change, faultOf };
  return (
    <FormDialog
      wide
      onClose={onClose}
      title={promotion === null ? t('new') : t('edit')}
      {...(promotion === null ? {} : { description: t('hint') })}
      onSubmit={() => {
        setHasTried(true);
        if ('draft' in read) save.mutate(read.draft);
      }}
      action={save}
      button={t('save')}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        {(['nameEn', 'nameZh'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            required
            maxLength={120}
            value={fields[name]}
            onChange={(event) => change({ [name]: event.target.value })}
            error={faultOf(name)}
          />
        ))}
      </div>
      <SelectField
        label={t('kind')}
        required
        value={fields.kind}
        onChange={(event) => change({ kind: KINDS.find((kind) => kind === event.target.value) ?? 'percent' })}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <EffectFields {...shared} />
      <ConditionFields {...shared} />
    </FormDialog>
  );
}
