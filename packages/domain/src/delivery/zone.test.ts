import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DeliveryZone, EVERYWHERE, regionKey, zoneOf } from './zone.ts';

const zone = (id: string, ...places: readonly (readonly [string, string])[]): DeliveryZone => ({
  id,
  name: { en: id, 'zh-CN': id },
  places: places.map(([country, region]) => ({ country, region })),
});
const islands = zone('islands', ['ES', 'Canarias'], ['PT', 'Açores']);
const iberia = zone('iberia', ['ES', ''], ['PT', '']);
const world = zone('world', [EVERYWHERE, '']);

test.each([
  [{ country: 'ES', region: ' canarias ' }, 'islands'],
  [{ country: 'ES', region: 'Madrid' }, 'iberia'],
  [{ country: 'ES' }, 'iberia'],
  [{ country: 'FR', region: 'Canarias' }, 'world'],
])('%o is of the zone that names it most closely', (destination, expected) => {
  expect(zoneOf([world, iberia, islands], destination)?.id).toBe(expected);
});

test('the order of the zones does not matter, and without a place there is no zone', () => {
  const destination = fc.record({
    country: fc.constantFrom('ES', 'PT', 'FR'),
    region: fc.constantFrom('', 'Canarias', 'Açores'),
  });
  fc.assert(
    fc.property(destination, fc.shuffledSubarray([world, iberia, islands], { minLength: 3 }), (to, zones) => {
      expect(zoneOf(zones, to)).toBe(zoneOf([islands, iberia, world], to));
      expect(
        zoneOf(
          zones.filter(({ id }) => id !== 'world'),
          { country: 'JP' },
        ),
      ).toBeNull();
    }),
  );
});

test('a region is the same in other letters, width and space', () => {
  expect(regionKey('  Ｚürich  Land ')).toBe('zürich land');
  fc.assert(fc.property(fc.string(), (text) => regionKey(regionKey(text)) === regionKey(text)));
});
