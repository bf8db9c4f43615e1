import type { MarketImport, PriceListImport } from '@pushcart/services/import';
import type { DemoCatalogue } from './catalogue/catalogue.ts';
import { localised } from './catalogue/localised.ts';

const RATE = 7.12;

/** Where the demo store sells in other money than its own. */
export const markets: readonly MarketImport[] = [
  {
    currency: 'CNY',
    name: localised(['China', '中国']),
    countries: ['CN'],
    rate: String(RATE),
    isActive: true,
  },
  {
    currency: 'EUR',
    name: localised(['Euro area', '欧元区']),
    countries: ['NL', 'BE', 'DE', 'FR', 'IE', 'ES', 'PT', 'IT', 'AT', 'FI'],
    rate: '0.86',
    isActive: true,
  },
];

/** In China what is for the pantry costs a price of its own, in whole yuan and a bit less than the rate would ask for. */
export function toChinesePrices({ products }: DemoCatalogue): PriceListImport {
  const variants = products.filter(({ department }) => department === 'pantry').flatMap((product) => product.variants);
  return {
    name: '中国定价',
    currency: 'CNY',
    startsAt: null,
    endsAt: null,
    priority: 0,
    prices: variants.slice(0, 60).map(({ sku, price }) => ({
      sku,
      amount: Math.floor((price * RATE * 0.9) / 100) * 100,
      compareAt: null,
    })),
  };
}
