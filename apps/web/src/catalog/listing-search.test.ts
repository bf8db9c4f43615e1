import { expect, test } from 'vitest';
import { parseListingSearch } from './listing-search.ts';

test('what nobody can have meant is left out of the address', () => {
  const typed = {
    sort: 'DROP TABLE',
    category: ['x'],
    categories: 'kitchen',
    query: '   ',
    inStock: 'yes',
    page: 3,
    brands: [null, ''],
    priceFrom: 900,
    priceTo: 100,
    ratingFrom: 9,
    attributes: [{ key: 'heat' }, null, { values: ['hot'] }],
  };

  expect(parseListingSearch(typed)).toEqual({});
});

test('a query of digits is words, not a number', () => {
  expect(parseListingSearch({ query: 501 })).toEqual({ query: '501' });
});

test('everything one can choose is read', () => {
  const search = {
    category: 'kitchen',
    categories: ['pans', 'pots'],
    query: 'steel',
    sort: 'price-asc',
    brands: ['Acme'],
    priceFrom: 100,
    priceTo: 900,
    ratingFrom: 4,
    inStock: true,
    attributes: [
      { key: 'heat', values: ['hot', 'mild'] },
      { key: 'length', from: 10, to: 20.5 },
    ],
  };

  expect(parseListingSearch(search)).toEqual(search);
});
