import type { AddressInput } from '@pushcart/client';
import { useLocale } from 'use-intl';
import { addressLines } from './address-lines.ts';

export function AddressText({ address }: { readonly address: AddressInput }) {
  const locale = useLocale();
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  return (
    <address className="not-italic leading-relaxed">
      {addressLines(address, country, locale).map((line) => (
        <span key={line} className="block">
          {line}
        </span>
      ))}
    </address>
  );
}
