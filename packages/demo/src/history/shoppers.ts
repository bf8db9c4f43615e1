import type { OrderImport } from '@pushcart/services/import';
import { fullName, names } from '../catalogue/shoppers/names.ts';
import { type City, cities } from './places.ts';
import type { SeededRandom } from './random.ts';

/** Someone who shops at the demo store. */
export interface DemoShopper {
  readonly email: string;
  readonly name: string;
  readonly locale: OrderImport['locale'];
  readonly address: OrderImport['address'];
  readonly city: City;
}

/** Makes a person up. The e-mail belongs to a domain that can never receive any (RFC 2606). */
export function inventShopper(random: SeededRandom): DemoShopper {
  const city = random.weighted(cities, ({ weight }) => weight);
  return shopperIn(random, city);
}

export function shopperIn(random: SeededRandom, city: City): DemoShopper {
  const locale = city.country === 'CN' ? 'zh-CN' : 'en';
  const pool = names[locale];
  const name = fullName(locale, random.pick(pool.given), random.pick(pool.family));
  const line1 =
    city.country === 'CN' ? `${city.street}${random.between(1, 280)}号` : `${city.street} ${random.between(1, 280)}`;
  return {
    email: `shopper-${random.between(100_000_000, 999_999_999)}@example.com`,
    name,
    locale,
    city,
    address: {
      name,
      phone: `${city.phone}${random.between(10, 99)}`.slice(0, 20),
      line1,
      line2: '',
      city: city.name,
      region: city.region,
      postalCode: city.postalCode,
      country: city.country,
    },
  };
}
