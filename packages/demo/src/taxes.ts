import type { ProductImport, StoreImport } from '@pushcart/services/import';
import type { DemoProduct } from './catalogue/catalogue.ts';

type TaxZone = StoreImport['taxZones'][number];

/** Food, and books, are taxed less than other things in most countries. */
const REDUCED: readonly string[] = ['bakery', 'fresh', 'pantry', 'books'];

export function taxClassOf({
  department,
  category,
}: Pick<DemoProduct, 'department' | 'category'>): ProductImport['taxClass'] {
  const isWriting = department === 'books' && category !== 'our-books';
  return REDUCED.includes(department) && !isWriting ? 'reduced' : 'standard';
}

/** What the demo store asks for where it delivers most. */
export const taxZones: readonly TaxZone[] = [
  zone('Netherlands', 'NL', 2100, 900),
  zone('Germany', 'DE', 1900, 700),
  zone('Belgium', 'BE', 2100, 600),
  zone('France', 'FR', 2000, 550),
  zone('China', 'CN', 1300, 900),
  { name: 'Everywhere else', places: [], taxIncluded: true, deliveryTax: 'goods', rates: rates(0, 0) },
];

function zone(name: string, country: string, standard: number, reduced: number): TaxZone {
  const places = [{ country, region: null }];
  return { name, places, taxIncluded: true, deliveryTax: 'goods', rates: rates(standard, reduced) };
}

function rates(standard: number, reduced: number): TaxZone['rates'] {
  return [
    { taxClass: 'standard', rate: standard, startsAt: null },
    { taxClass: 'reduced', rate: reduced, startsAt: null },
  ];
}
