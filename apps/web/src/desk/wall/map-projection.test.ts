import { expect, test } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH, projectionFor } from './map-projection.ts';

function place(longitude: number, latitude: number) {
  return { city: 'Somewhere', country: 'DE', latitude, longitude, parcels: 1, seenAt: new Date() };
}

const HAMBURG = place(9.99, 53.55);
const SHENZHEN = place(114.06, 22.54);
const AUCKLAND = place(174.76, -36.85);
const HONOLULU = place(-157.86, 21.3);

test.each([
  ['two continents', [HAMBURG, SHENZHEN]],
  ['both sides of the date line', [AUCKLAND, HONOLULU]],
  ['opposite sides of the globe', [place(0, 0), place(180, 0)]],
  ['neighbours, most of them in one corner', [HAMBURG, HAMBURG, HAMBURG, place(40, 40)]],
])('places on %s all lie on the map', (_, places) => {
  const project = projectionFor(places);

  for (const { longitude, latitude } of places) {
    const [x, y] = project([longitude, latitude]) ?? [Number.NaN, Number.NaN];
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(MAP_WIDTH);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(MAP_HEIGHT);
  }
});

test('neighbours across the date line are shown close together', () => {
  const project = projectionFor([place(179, -17), place(-179, -17)]);

  expect(project([180, -17])?.[0]).toBeCloseTo(MAP_WIDTH / 2, 3);
  expect(project.scale()).toBe(460);
});

test('a single place lies in the middle, with the land around it', () => {
  const project = projectionFor([HAMBURG]);

  expect(project([HAMBURG.longitude, HAMBURG.latitude])?.map(Math.round)).toEqual([MAP_WIDTH / 2, MAP_HEIGHT / 2]);
  expect(project.scale()).toBe(460);
});
