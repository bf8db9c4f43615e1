import type { AddressInput, Locale } from '@pushcart/client';
import { useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { cx } from '../ui/cx.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { type AddressField, isRequired, MAX_LENGTH } from './address-check.ts';
import { countriesIn } from './countries.ts';

/** From the person outwards in English; from the province inwards in Chinese. */
const ORDER: Record<Locale, readonly AddressField[]> = {
  en: ['country', 'name', 'line1', 'line2', 'city', 'region', 'postalCode', 'phone'],
  'zh-CN': ['country', 'name', 'phone', 'region', 'city', 'line1', 'line2', 'postalCode'],
};

const AUTOCOMPLETE: Record<AddressField, string> = {
  name: 'shipping name',
  phone: 'shipping tel',
  line1: 'shipping address-line1',
  line2: 'shipping address-line2',
  city: 'shipping address-level2',
  region: 'shipping address-level1',
  postalCode: 'shipping postal-code',
  country: 'shipping country',
};

/** Fields that share a line with another. */
const NARROW: Record<Locale, readonly AddressField[]> = {
  en: ['city', 'region', 'postalCode', 'phone'],
  'zh-CN': ['name', 'phone', 'region', 'city'],
};

interface Props {
  readonly value: AddressInput;
  readonly onChange: (address: AddressInput) => void;
  readonly onLeave: (field: AddressField) => void;
  /** Fields to mark as missing. */
  readonly missing: readonly AddressField[];
}

export function AddressFields({ value, onChange, onLeave, missing }: Props) {
  const t = useTranslations('checkout');
  const ui = useTranslations('ui');
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);

  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-4">
      {ORDER[locale].map((field) => {
        const shared = {
          label: t(`field.${field}`),
          name: field,
          autoComplete: AUTOCOMPLETE[field],
          required: isRequired(field),
          error: missing.includes(field) ? ui('required') : undefined,
          className: cx(NARROW[locale].includes(field) ? 'col-span-2 sm:col-span-1' : 'col-span-2'),
          value: value[field],
          onBlur: () => onLeave(field),
        };
        if (field === 'country') {
          return (
            <SelectField
              key={field}
              {...shared}
              onChange={(event) => onChange({ ...value, country: event.target.value })}
            >
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
            maxLength={MAX_LENGTH[field]}
            onChange={(event) => onChange({ ...value, [field]: event.target.value })}
          />
        );
      })}
    </div>
  );
}
