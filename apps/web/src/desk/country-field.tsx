import { type ReactNode, useMemo } from 'react';
import { useLocale } from 'use-intl';
import { countriesIn } from '../checkout/countries.ts';
import { SelectField } from '../ui/field.tsx';

interface Props {
  readonly label: string;
  readonly className?: string;
  readonly value: string;
  readonly onChange: (country: string) => void;
  /** Choices before those of the countries. */
  readonly children?: ReactNode;
}

/** A choice of every country, by its ISO code. */
export function CountryField({ onChange, children, ...field }: Props) {
  const locale = useLocale();
  const countries = useMemo(() => countriesIn(locale), [locale]);
  return (
    <SelectField {...field} required onChange={({ target }) => onChange(target.value)}>
      {children}
      {countries.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
