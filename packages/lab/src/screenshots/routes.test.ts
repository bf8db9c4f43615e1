import { expect, test } from 'vitest';
import { unvisited } from './routes.ts';

const all = ['/', '/desk', '/desk/', '/desk/orders/$number', '/cart'];

test('a route is missing from a walk that ended on all others', () => {
  const walk = ['/', '/desk/', '/cart'].map((shown) => ({ all, shown }));

  expect(unvisited(walk)).toEqual(['/desk/orders/$number']);
  expect(unvisited([...walk, { all, shown: '/desk/orders/$number' }])).toEqual([]);
});

test('a router that cannot be read is no router whose routes were all seen', () => {
  expect(() => unvisited([{ all: [], shown: '' }])).toThrow('cannot be read');
});
