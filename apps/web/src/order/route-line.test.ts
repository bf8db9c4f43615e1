import { expect, test } from 'vitest';
import { MAP_HEIGHT, MAP_WIDTH, routePoints } from './route-line.ts';

const place = (city: string, latitude: number, longitude: number) => ({
  name: `${city} hub`,
  city,
  region: '',
  country: 'XX',
  latitude,
  longitude,
});
const tokyo = place('Tokyo', 35.7, 139.7);
const auckland = place('Auckland', -36.8, 174.8);
const seattle = place('Seattle', 47.6, -122.3);
const scanAt = (at: ReturnType<typeof place>) => ({
  scanId: at.city,
  status: 'in_transit' as const,
  place: at,
  description: '',
  occurredAt: new Date(0),
});

test('north is up, east is right, and all of it is on the sheet', () => {
  const [from, to] = routePoints({ route: [tokyo, auckland], events: [] });

  expect(to?.y).toBeGreaterThan(from?.y ?? 0);
  expect(to?.x).toBeGreaterThan(from?.x ?? 0);
  for (const point of [from, to]) {
    expect(point?.x).toBeGreaterThanOrEqual(0);
    expect(point?.x).toBeLessThanOrEqual(MAP_WIDTH);
    expect(point?.y).toBeGreaterThanOrEqual(0);
    expect(point?.y).toBeLessThanOrEqual(MAP_HEIGHT);
  }
});

test('a way over the date line does not go round the world', () => {
  const [from, to] = routePoints({ route: [tokyo, seattle], events: [] });

  expect(to?.x).toBeGreaterThan(from?.x ?? 0);
});

test('the way behind the parcel ends where it was scanned last', () => {
  const points = routePoints({ route: [tokyo, auckland, seattle], events: [scanAt(tokyo), scanAt(auckland)] });

  expect(points.map(({ isPassed, isHere }) => [isPassed, isHere])).toEqual([
    [true, false],
    [true, true],
    [false, false],
  ]);
});

test('a parcel that starts and ends in one place has a map too', () => {
  const points = routePoints({ route: [tokyo, tokyo], events: [] });

  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
