import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { categoriesQuery } from '../../catalog/catalog-queries.ts';
import { useText } from '../../i18n/use-text.ts';
import { useClient } from '../../live/shop.tsx';
import { TextField } from '../../ui/field.tsx';
import { Switch } from '../../ui/switch.tsx';
import type { FieldsProps } from './effect-fields.tsx';

/** When, for what and for whom a promotion holds. */
export function ConditionFields({ fields, currency, onChange, faultOf }: FieldsProps) {
  const t = useTranslations('desk.promotions.form');
  return (
    <>
      <CategoryChoice chosen={fields.categoryIds} onChange={(categoryIds) => onChange({ categoryIds })} />
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

interface ChoiceProps {
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

function CategoryChoice({ chosen, onChange }: ChoiceProps) {
  const t = useTranslations('desk.promotions.form');
  const text = useText();
  const { data = [] } = useQuery(categoriesQuery(useClient()));
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('scope')}</legend>
      <p className="mb-2 text-sm text-ink-soft">{t('scopeHint')}</p>
      <div className="flex max-h-40 flex-wrap gap-x-5 overflow-y-auto">
        {data.map(({ id, name }) => (
          <label key={id} className="inline-flex min-h-9 items-center gap-2">
            <input
              type="checkbox"
              className="size-4.5 accent-ink"
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...chosen, id] : chosen.filter((known) => known !== id))
              }
            />
            {text(name)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
