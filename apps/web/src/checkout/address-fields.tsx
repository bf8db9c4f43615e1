import type { AddressField, AddressInput } from '@pushcart/client';
import { addressRules } from '@pushcart/domain';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { SelectField, TextField } from '../ui/field.tsx';
import { fieldsOf, isFilled, isRequired, MAX_LENGTH, regionWordOf, withCountry } from './address-check.ts';
import { countriesIn } from './countries.ts';

const AUTOCOMPLETE: Record<AddressField, string> = {
  name: 'shipping name',
  phone: 'shipping tel',
  line1: 'shipping address-line1',
  line2: 'shipping address-line2',
  district: 'shipping address-level3',
  city: 'shipping address-level2',
  region: 'shipping address-level1',
  postalCode: 'shipping postal-code',
  country: 'shipping country',
};

/** Fields that share a line with another where there is room. */
const NARROW: readonly AddressField[] = ['name', 'phone', 'city', 'region', 'postalCode', 'district'];

interface Props {
  readonly value: AddressInput;
  readonly onChange: (address: AddressInput) => void;
  readonly onLeave: (field: AddressField) => void;
  /** Fields to mark, as missing or as wrong in this country. */
  readonly broken: readonly AddressField[];
}

/** An address as it is written in its country: other fields, in another order. */
export function AddressFields({ value, onChange, onLeave, broken }: Props) {
  const t = useTranslations('checkout');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  const { country } = value;
  const isChinese = addressRules(country).order.includes('district');

  const labelOf = (field: AddressField) => {
    if (field === 'region') return t(`field.${regionWordOf(country)}`);
    return isChinese && field === 'city' ? t('field.cityAlone') : t(`field.${field}`);
  };
  const errorOf = (field: AddressField) => {
    if (!broken.includes(field)) return undefined;
    if (!isFilled(value, field)) return ui('required');
    return field === 'phone' ? t('field.phoneWrong') : t('field.postalCodeWrong');
  };

  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-4">
      {fieldsOf(country).map((field) => {
        const shared = {
          label: labelOf(field),
          name: field,
          autoComplete: AUTOCOMPLETE[field],
          required: isRequired(country, field),
          error: errorOf(field),
          className: NARROW.includes(field) ? 'col-span-2 sm:col-span-1' : 'col-span-2',
          value: value[field] ?? '',
          onBlur: () => onLeave(field),
        };
        if (field === 'country') {
          return (
            <SelectField key={field} {...shared} onChange={(event) => onChange(withCountry(value, event.target.value))}>
              {countries.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
          );
        }
        return (
          <TextField
            key={field}
            {...shared}
            hint={field === 'phone' ? t('field.phoneHint') : undefined}
            type={field === 'phone' ? 'tel' : 'text'}
            inputMode={field === 'postalCode' && isChinese ? 'numeric' : undefined}
            maxLength={MAX_LENGTH[field]}
            onChange={(event) => onChange({ ...value, [field]: event.target.value })}
          />
        );
      })}
    </div>
  );
}
