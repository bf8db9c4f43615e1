import { expect, test } from 'vitest';
import { parseListingSearch } from './listing-search.ts';

test('what nobody can have meant is left out of the address', () => {
  expect(parseListingSearch({ sort: 'DROP TABLE', category: ['x'], query: '   ', inStock: 'yes', page: 3 })).toEqual(
    {},
  );
});

test('a query of digits is words, not a number', () => {
  expect(parseListingSearch({ query: 501 })).toEqual({ query: '501' });
});
