import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreOf } from './country-centres.ts';
import { nearestFirst, type WarehousePlace } from './nearest.ts';

const rotterdam: WarehousePlace = { id: 'rtm', country: 'NL', latitude: 51.9, longitude: 4.5, position: 1 };
const shenzhen: WarehousePlace = { id: 'szx', country: 'CN', latitude: 22.5, longitude: 114.1, position: 0 };
const lyon: WarehousePlace = { id: 'lys', country: 'FR', latitude: 45.8, longitude: 4.8, position: 2 };

test.each([
  ['CN', ['szx', 'rtm', 'lys']],
  ['JP', ['szx', 'rtm', 'lys']],
  ['DE', ['rtm', 'lys', 'szx']],
  ['FR', ['lys', 'rtm', 'szx']],
  ['ES', ['lys', 'rtm', 'szx']],
])('to %s units come from %j', (country, order) => {
  expect(nearestFirst([rotterdam, shenzhen, lyon], country)).toEqual(order);
});

test('a country nobody knows takes the positions', () => {
  expect(nearestFirst([lyon, rotterdam, shenzhen], 'ZZ')).toEqual(['szx', 'rtm', 'lys']);
});

test('every centre is on earth', () => {
  for (const country of ['DE', 'CN', 'US', 'BR', 'NZ', 'ZA']) {
    const centre = centreOf(country);
    expect(Math.abs(centre?.latitude ?? 91)).toBeLessThanOrEqual(90);
    expect(Math.abs(centre?.longitude ?? 181)).toBeLessThanOrEqual(180);
  }
});

const places = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    country: fc.constantFrom('DE', 'CN', 'US', 'FR', 'ZZ'),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    position: fc.nat(3),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

test('the order is that of the warehouses, not that in which they are given; those of the country come first', () => {
  fc.assert(
    fc.property(places, fc.constantFrom('DE', 'CN', 'US', 'ZZ'), (warehouses, country) => {
      const order = nearestFirst(warehouses, country);

      expect(nearestFirst(warehouses.toReversed(), country)).toEqual(order);
      expect([...order].sort()).toEqual(warehouses.map(({ id }) => id).sort());
      const isHome = order.map((id) => warehouses.find((one) => one.id === id)?.country === country);
      expect(isHome).toEqual(isHome.toSorted((a, b) => Number(b) - Number(a)));
    }),
  );
});
