import { useTranslations } from 'use-intl';
import { TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import { CategoryChoice } from '../category-choice.tsx';
import type { FieldsProps } from './effect-fields.tsx';

/** When, for what and for whom a promotion holds. */
export function ConditionFields({ fields, currency, onChange, faultOf }: FieldsProps) {
  const t = useTranslations('desk.promotions.form');
  return (
    <>
      <CategoryChoice
        legend={t('scope')}
        hint={t('scopeHint')}
        chosen={fields.categoryIds}
        onChange={(categoryIds) => onChange({ categoryIds })}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {(['startsAt', 'endsAt'] as const).map((name) => (
          <TextField
            key={name}
            label={t(name)}
            type="datetime-local"
            value={fields[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
            error={faultOf(name)}
          />
        ))}
        {(['minSubtotal', 'totalLimit', 'perPersonLimit', 'priority'] as const).map((name) => (
          <TextField
            key={name}
            label={name === 'minSubtotal' ? t(name, { currency }) : t(name)}
            required={name === 'priority'}
            inputMode="decimal"
            hint={name === 'priority' ? t('priorityHint') : undefined}
            value={fields[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
            error={faultOf(name)}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {(['needsCoupon', 'firstOrderOnly', 'exclusive'] as const).map((name) => (
          <Switch key={name} label={t(name)} checked={fields[name]} onChange={(isOn) => onChange({ [name]: isOn })} />
        ))}
      </div>
    </>
  );
}
