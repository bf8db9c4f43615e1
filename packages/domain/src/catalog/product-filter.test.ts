import { expect, test } from 'vitest';
import {
  MAX_FILTER_ATTRIBUTES,
  MAX_FILTER_VALUES,
  type ProductFilter,
  requireProductFilter,
} from './product-filter.ts';

const many = (count: number) => Array.from({ length: count }, (_, index) => `value-${index}`);

test('texts lose the space around them and values come once', () => {
  expect(
    requireProductFilter({
      query: '  red tea ',
      brands: ['Acme', ' Acme'],
      attributes: [{ key: 'heat', values: ['hot'] }],
    }),
  ).toMatchObject({ query: 'red tea', brands: ['Acme'], attributes: [{ key: 'heat', values: ['hot'] }] });
});

test.each<[string, ProductFilter, string]>([
  ['a range that ends before it begins', { priceFrom: 500, priceTo: 100 }, 'priceFrom'],
  ['a price below nothing', { priceFrom: -1 }, 'priceFrom'],
  ['half a cent', { priceTo: 0.5 }, 'priceFrom'],
  ['six stars', { ratingFrom: 6 }, 'ratingFrom'],
  ['a rating that is no number', { ratingFrom: Number.NaN }, 'ratingFrom'],
  ['too many brands', { brands: many(MAX_FILTER_VALUES + 1) }, 'brands'],
  ['a category that is no text', { categories: ['a\0'] }, 'categories'],
  ['an endless range', { attributes: [{ key: 'length', from: Number.NEGATIVE_INFINITY }] }, 'attributes'],
  ['an attribute without a value', { attributes: [{ key: 'heat' }] }, 'attributes'],
  [
    'an attribute twice',
    {
      attributes: [
        { key: 'heat', values: ['hot'] },
        { key: 'heat', values: ['mild'] },
      ],
    },
    'attributes',
  ],
  [
    'too many attributes',
    { attributes: many(MAX_FILTER_ATTRIBUTES + 1).map((key) => ({ key, values: ['x'] })) },
    'attributes',
  ],
])('%s is refused', (_what, filter, field) => {
  expect(() => requireProductFilter(filter)).toThrow(
    expect.objectContaining({ reason: 'INVALID_INPUT', details: expect.objectContaining({ field }) }),
  );
});
