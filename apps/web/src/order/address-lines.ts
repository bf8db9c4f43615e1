import type { AddressInput } from '@pushcart/client';
import { addressRules } from '@pushcart/domain';

/**
 * An address the way letters of its country carry it: from the person outwards; where it is Chinese and its reader too, from the country
 * inwards.
 *
 * @param country its name in the reader's language
 */
export function addressLines(address: AddressInput, country: string, locale: string): readonly string[] {
  const { name, line1, line2, district = '', city, region, postalCode, phone } = address;
  const { order } = addressRules(address.country);
  if (locale === 'zh-CN' && order.includes('district')) {
    return filled([`${country} ${region} ${city} ${district}`, `${line1} ${line2}`, postalCode, `${name} ${phone}`]);
  }
  const isCodeFirst = order.indexOf('postalCode') < order.indexOf('city');
  const place = isCodeFirst
    ? [`${postalCode} ${city}`, region === city ? '' : region]
    : [`${[city, region].filter((part) => part !== '').join(', ')} ${postalCode}`];
  return filled([name, line1, line2, district, ...place, country, phone]);
}

function filled(lines: readonly string[]): readonly string[] {
  return lines.map((line) => line.replace(/ +/g, ' ').trim()).filter((line) => line !== '');
}
