import type { TaxClass, TaxZoneDraft } from '@pushcart/domain';
import type { DemoProduct } from './catalogue/catalogue.ts';

/** Food, and books, are taxed less than other things in most countries. */
const REDUCED: readonly string[] = ['bakery', 'fresh', 'pantry', 'books'];

export function taxClassOf({ department, category }: Pick<DemoProduct, 'department' | 'category'>): TaxClass {
  const isWriting = department === 'books' && category !== 'our-books';
  return REDUCED.includes(department) && !isWriting ? 'reduced' : 'standard';
}

/** What the demo store asks for where it delivers most. */
export const taxZones: readonly TaxZoneDraft[] = [
  zone('Netherlands', 'NL', 2100, 900),
  zone('Germany', 'DE', 1900, 700),
  zone('Belgium', 'BE', 2100, 600),
  zone('France', 'FR', 2000, 550),
  zone('China', 'CN', 1300, 900),
  { name: 'Everywhere else', places: [], taxIncluded: true, deliveryTax: 'goods', rates: rates(0, 0) },
];

function zone(name: string, country: string, standard: number, reduced: number): TaxZoneDraft {
  const places = [{ country, region: null }];
  return { name, places, taxIncluded: true, deliveryTax: 'goods', rates: rates(standard, reduced) };
}

function rates(standard: number, reduced: number): TaxZoneDraft['rates'] {
  return [
    { taxClass: 'standard', rate: standard, startsAt: null },
    { taxClass: 'reduced', rate: reduced, startsAt: null },
  ];
}
