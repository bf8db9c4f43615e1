import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EMPTY_TIER, type PromotionFields, type TierFields } from './promotion-fields.ts';

const MAX_TIERS = 10;

export interface FieldsProps {
  readonly fields: PromotionFields;
  readonly currency: string;
  readonly onChange: (part: Partial<PromotionFields>) => void;
  /** What is wrong with a field, once saving was tried. */
  readonly faultOf: (field: string) => string | undefined;
}

type TextName = { [K in keyof PromotionFields]: PromotionFields[K] extends string ? K : never }[keyof PromotionFields];

/** The fields of the chosen kind of promotion. */
export function EffectFields(props: FieldsProps) {
  const t = useTranslations('desk.promotions.form');
  const { fields, currency, onChange, faultOf } = props;
  const field = (name: TextName, label: string, required = true) => (
    <TextField
      label={label}
      required={required}
      inputMode="decimal"
      autoComplete="off"
      value={fields[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      error={faultOf(name)}
    />
  );
  switch (fields.kind) {
    case 'percent':
      return field('percent', t('percent'));
    case 'fixed':
      return field('amount', t('amount', { currency }));
    case 'free_delivery':
      return field('upTo', t('upTo', { currency }), false);
    case 'buy_x_get_y':
      return (
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {field('buy', t('buy'))}
          {field('get', t('get'))}
          {field('gift', t('gift'))}
          {field('times', t('times'), false)}
        </div>
      );
    case 'quantity':
    case 'amount':
      return <Tiers {...props} />;
  }
}

function Tiers({ fields: { tiers }, currency, onChange, faultOf }: FieldsProps) {
  const t = useTranslations('desk.promotions.form');
  const change = (index: number, part: Partial<TierFields>) =>
    onChange({ tiers: tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) });
  return (
    <div className="flex flex-col gap-3">
      {tiers.map((tier, index) => {
        const place = index + 1;
        return (
          <div key={index} className="grid grid-cols-[1fr_1fr_1fr_auto] items-start gap-3">
            <TextField
              label={t('tierFrom', { place })}
              required
              inputMode="decimal"
              value={tier.from}
              onChange={(event) => change(index, { from: event.target.value })}
              error={faultOf(`from-${index}`)}
            />
            <SelectField
              label={t('tierKind', { place })}
              required
              value={tier.kind}
              onChange={(event) => change(index, { kind: event.target.value === 'fixed' ? 'fixed' : 'percent' })}
            >
              <option value="percent">{t('percent')}</option>
              <option value="fixed">{t('amount', { currency })}</option>
            </SelectField>
            <TextField
              label={t('tierValue', { place })}
              required
              inputMode="decimal"
              value={tier.value}
              onChange={(event) => change(index, { value: event.target.value })}
              error={faultOf(`value-${index}`)}
            />
            {tiers.length > 1 && (
              <IconButton
                icon={Trash2}
                label={t('removeTier', { place })}
                className="mt-7"
                onClick={() => onChange({ tiers: tiers.toSpliced(index, 1) })}
              />
            )}
          </div>
        );
      })}
      {tiers.length < MAX_TIERS && (
        <Button size="small" className="self-start" onClick={() => onChange({ tiers: [...tiers, EMPTY_TIER] })}>
          <Plus aria-hidden className="size-4" />
          {t('addTier')}
        </Button>
      )}
    </div>
  );
}
