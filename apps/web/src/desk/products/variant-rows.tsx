import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { EMPTY_VARIANT, type FieldsProps, readOption, type VariantFields } from './product-fields.ts';

const FIELDS = ['sku', 'price', 'compareAt', 'weightGrams', 'lowStockThreshold'] as const;

/** What can be bought: a code, a value of every option, a price. */
export function VariantRows({ fields, currency, onChange, faultOf }: FieldsProps & { readonly currency: string }) {
  const t = useTranslations('desk.products.editor');
  const text = useText();
  const { variants } = fields;
  const options = fields.options.map(readOption);
  const change = (index: number, part: Partial<VariantFields>) =>
    onChange({ variants: variants.map((variant, at) => (at === index ? { ...variant, ...part } : variant)) });
  return (
    <div className="flex flex-col gap-5">
      {variants.map((variant, index) => (
        <div key={variant.id ?? `new-${index}`} className="grid grid-cols-[1fr_auto] items-start gap-3">
          <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-4">
            {options.map(({ key, name, values }) => (
              <SelectField
                key={key}
                label={text(name)}
                required
                value={variant.options[key] ?? ''}
                onChange={({ target }) => change(index, { options: { ...variant.options, [key]: target.value } })}
                error={faultOf('options')}
              >
                <option value="" />
                {values.map((value) => (
                  <option key={value.key} value={value.key}>
                    {text(value.name)}
                  </option>
                ))}
              </SelectField>
            ))}
            {FIELDS.map((name) => (
              <TextField
                key={name}
                label={name === 'price' ? t('price', { currency }) : t(name)}
                required={name !== 'compareAt'}
                autoComplete="off"
                inputMode={name === 'sku' ? 'text' : 'decimal'}
                value={variant[name]}
                onChange={({ target }) => change(index, { [name]: target.value })}
                error={faultOf(name)}
              />
            ))}
          </div>
          <IconButton
            icon={Trash2}
            label={t('removeVariant', { sku: variant.sku })}
            className="mt-7"
            disabled={variants.length === 1}
            onClick={() => onChange({ variants: variants.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button size="small" className="self-start" onClick={() => onChange({ variants: [...variants, EMPTY_VARIANT] })}>
        <Plus aria-hidden className="size-4" />
        {t('addVariant')}
      </Button>
    </div>
  );
}
