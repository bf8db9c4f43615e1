import type { PriceListImport } from '@pushcart/services/import';
import type { DemoCatalogue } from './catalogue/catalogue.ts';

const DAY_MS = 86_400_000;
const PERCENT = 85;

/** A sale of things for the home that begins in a week and lasts for two. */
export function toPriceList({ products }: DemoCatalogue, now: Date): PriceListImport {
  const startsAt = new Date(now.getTime() + 7 * DAY_MS);
  const variants = products.filter(({ department }) => department === 'home').flatMap((product) => product.variants);
  return {
    name: 'Long evenings at home',
    startsAt,
    endsAt: new Date(startsAt.getTime() + 14 * DAY_MS),
    priority: 10,
    prices: variants.slice(0, 60).map(({ sku, price }) => ({
      sku,
      amount: Math.round((price * PERCENT) / 100),
      compareAt: price,
    })),
  };
}
