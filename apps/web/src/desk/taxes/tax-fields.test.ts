import type { TaxZoneView } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { EMPTY_RATE, fieldsOf, readFields, type TaxFields } from './tax-fields.ts';

const zone: TaxZoneView = {
  id: 'zone',
  version: 3,
  name: 'New York',
  places: [{ country: 'US', region: 'New York' }],
  taxIncluded: false,
  deliveryTax: 'zero',
  rates: [
    { taxClass: 'standard', rate: 888, startsAt: new Date('2030-01-01T00:00:00Z') },
    { taxClass: 'reduced', rate: 50, startsAt: null },
  ],
};
const read = (changes: Partial<TaxFields>, isEverywhere = false) =>
  readFields({ ...fieldsOf(zone), ...changes }, isEverywhere);

test('what is not touched is saved as it was', () => {
  const { id: _, version: __, ...draft } = zone;

  expect(read({})).toEqual({ draft });
});

test.each<[string, number]>([
  ['0', 0],
  ['5,5', 550],
  ['21', 2100],
  ['100', 10_000],
])('%s percent are %i basis points', (percent, rate) => {
  expect(read({ rates: [{ ...EMPTY_RATE, percent }] })).toMatchObject({ draft: { rates: [{ rate }] } });
});

test.each<[string, Partial<TaxFields>]>([
  ['name', { name: ' ' }],
  ['places', { places: [] }],
  ['rates', { rates: [{ ...EMPTY_RATE, percent: '' }] }],
  ['rates', { rates: [{ ...EMPTY_RATE, percent: '8.875' }] }],
  ['rates', { rates: [{ ...EMPTY_RATE, percent: '101' }] }],
])('wrong %s are said by their name: %o', (fault, changes) => {
  expect(read(changes)).toEqual({ fault });
});

test('only everywhere else has no places', () => {
  expect(read({ places: [] }, true)).toMatchObject({ draft: { places: [] } });
});
