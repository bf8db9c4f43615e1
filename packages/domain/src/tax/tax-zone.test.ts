import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requireTaxZone, type TaxZone, type TaxZoneDraft, taxTermsFor } from './tax-zone.ts';

const zone = (changes: Partial<TaxZoneDraft> = {}): TaxZoneDraft => ({
  name: 'Zone',
  places: [],
  taxIncluded: true,
  deliveryTax: 'goods',
  rates: [{ taxClass: 'standard', rate: 1900, startsAt: null }],
  ...changes,
});
const at = new Date('2030-05-01T12:00:00Z');
const standard = (zones: readonly TaxZone[], country: string, region?: string) =>
  taxTermsFor(zones, { country, region }, at).rates.standard;

test('the longest match wins: the region, then the country, then everywhere', () => {
  const rate = (rate: number) => [{ taxClass: 'standard' as const, rate, startsAt: null }];
  const zones = [
    zone({ rates: rate(1) }),
    zone({ rates: rate(2), places: [{ country: 'US', region: null }] }),
    zone({ rates: rate(3), places: [{ country: 'US', region: 'New York' }] }),
  ];

  expect(standard(zones, 'FR', 'New York')).toBe(1);
  expect(standard(zones, 'US', 'Texas')).toBe(2);
  expect(standard(zones, 'US')).toBe(2);
  expect(standard(zones, 'US', ' new york ')).toBe(3);
  expect(standard([], 'US')).toBe(0);
});

test('the rate of a moment is the one that began last, in whatever order they are written', () => {
  const begins = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 8 });
  fc.assert(
    fc.property(begins, fc.boolean(), (days, always) => {
      const dated = days.map((day) => ({
        taxClass: 'reduced' as const,
        rate: 1000 + day,
        startsAt: new Date(at.getTime() + day * 86_400_000),
      }));
      const rates = [...dated, ...(always ? [{ taxClass: 'reduced' as const, rate: 1, startsAt: null }] : [])];

      const { reduced, zero } = taxTermsFor([zone({ rates })], { country: 'NL' }, at).rates;

      const begun = days.filter((day) => day <= 0);
      expect(reduced).toBe(begun.length > 0 ? 1000 + Math.max(...begun) : always ? 1 : 0);
      expect(zero).toBe(0);
    }),
  );
});

test('goods of the reduced class are taxed as all others where there is no reduced rate', () => {
  expect(taxTermsFor([zone()], { country: 'DK' }, at).rates).toEqual({ standard: 1900, reduced: 1900, zero: 0 });
});

test.each<[string, Partial<TaxZoneDraft>]>([
  ['name', { name: ' ' }],
  ['places', { places: [{ country: 'nl', region: null }] }],
  ['places', { places: ['Texas', 'texas '].map((region) => ({ country: 'US', region })) }],
  ['places', { places: [{ country: 'US', region: ' ' }] }],
  ['rates', { rates: [{ taxClass: 'standard', rate: 10_001, startsAt: null }] }],
  ['rates', { rates: [{ taxClass: 'standard', rate: 7.5, startsAt: null }] }],
  ['rates', { rates: [1, 2].map((rate) => ({ taxClass: 'reduced' as const, rate, startsAt: at })) }],
])('a wrong %s is refused by its name: %o', (field, changes) => {
  expect(() => requireTaxZone(zone(changes))).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: expect.objectContaining({ field }) }),
  );
});
