import type { AddressInput } from '@pushcart/client';
import { useLocale } from 'use-intl';

/** An address the way letters carry it: from the person outwards, or from the country inwards where it is Chinese. */
export function AddressText({ address }: { readonly address: AddressInput }) {
  const locale = useLocale();
  const country = new Intl.DisplayNames(locale, { type: 'region' }).of(address.country) ?? address.country;
  const { name, line1, line2, district = '', city, region, postalCode, phone } = address;
  const lines =
    locale === 'zh-CN'
      ? [`${country} ${region} ${city} ${district}`, `${line1} ${line2}`, postalCode, `${name} ${phone}`]
      : [name, line1, line2, district, `${postalCode} ${city}`, region, country, phone];
  return (
    <address className="not-italic leading-relaxed">
      {lines
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
    </address>
  );
}
