import { expect, test } from 'vitest';
import { beginningsOf, queriesFrom } from './search-queries.ts';

const NAMES = ['Club Tennis Racket, Juniper series 7', 'Winter Boiled Sweets', 'Wall Clock', 'Red Toolbox, filled'];

test('queries are one to three words of a name, some of them mistyped', () => {
  const queries = queriesFrom(NAMES, 8);

  expect(queries).toHaveLength(8);
  expect(queries[0]).toBe('Club');
  expect(queries.every((query) => query.split(' ').length <= 3)).toBe(true);
  expect(queries[7]).not.toMatch(/Club|Tennis|Racket|Juniper|Winter|Boiled|Sweets|Clock|Toolbox|filled/);
});

test('a beginning is never longer than its query', () => {
  expect(beginningsOf(['tea', 'red toolbox', 'sweets'])).toEqual(['te', 'red', 'swee']);
});
