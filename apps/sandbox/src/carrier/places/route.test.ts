import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { City } from './city.ts';
import { CITIES, locate } from './gazetteer.ts';
import { distanceKm, pointBetween } from './great-circle.ts';
import { type Place, planRoute } from './route.ts';

const place = (city: City): Place => ({
  ...city,
  city: city.name,
  cityNames: { en: city.name, 'zh-CN': city.chineseName },
});
const find = (city: string, country: string): Place => {
  const found = locate({ city, region: '', country });
  if (!found) throw new Error(`no ${city}`);
  return place(found);
};
const names = (from: Place, to: Place) => planRoute(from, to).map((stop) => stop.city);

describe('locating', () => {
  test.each([
    [{ city: '深圳', region: '广东省', country: 'CN' }, 'Shenzhen'],
    [{ city: '深圳市', region: '', country: '中国' }, 'Shenzhen'],
    [{ city: 'shen zhen', region: '', country: 'China' }, 'Shenzhen'],
    [{ city: 'Xian', region: '', country: 'cn' }, "Xi'an"],
    [{ city: 'Zurich', region: '', country: 'Switzerland' }, 'Zürich'],
    [{ city: '揭阳', region: '广东省', country: 'CN' }, 'Guangzhou'],
    [{ city: '喀什', region: '新疆维吾尔自治区', country: 'CN' }, 'Urumqi'],
    [{ city: 'Nuremberg', region: 'Bavaria', country: 'DE' }, 'Munich'],
    [{ city: 'Smallville', region: '', country: 'FR' }, 'Paris'],
  ])('%o stands at %s', (address, city) => {
    expect(locate(address)?.name).toBe(city);
  });

  test('a country that is not served has no place', () => {
    expect(locate({ city: 'Atlantis', region: '', country: 'XX' })).toBeUndefined();
  });

  test('cities are many, distinct, on the globe, and every province of China is there', () => {
    expect(CITIES.length).toBeGreaterThanOrEqual(120);
    expect(new Set(CITIES.map(({ name, country }) => `${name}, ${country}`)).size).toBe(CITIES.length);
    expect(CITIES.every((city) => Math.abs(city.latitude) <= 90 && Math.abs(city.longitude) <= 180)).toBe(true);
    expect(new Set(CITIES.filter((city) => city.country === 'CN').map((city) => city.region)).size).toBe(31);
  });
});

describe('the great circle', () => {
  test('distances are those of the globe', () => {
    expect(distanceKm(find('Beijing', 'CN'), find('Shanghai', 'CN'))).toBeCloseTo(1067, -1);
    expect(distanceKm(find('London', 'GB'), find('New York', 'US'))).toBeCloseTo(5570, -2);
  });

  test('half of the way is as far from both ends', () => {
    const [a, b] = [find('Shanghai', 'CN'), find('Los Angeles', 'US')];
    const middle = pointBetween(a, b, 0.5);

    expect(distanceKm(a, middle)).toBeCloseTo(distanceKm(middle, b), 3);
    expect(distanceKm(a, middle) + distanceKm(middle, b)).toBeCloseTo(distanceKm(a, b), 3);
  });
});

describe('a route', () => {
  test('within a city goes from door to door', () => {
    expect(names(find('Berlin', 'DE'), find('Berlin', 'DE'))).toEqual(['Berlin', 'Berlin']);
  });

  test('from Shenzhen to Beijing passes cities on the line between them', () => {
    expect(names(find('Shenzhen', 'CN'), find('Beijing', 'CN'))).toEqual(['Shenzhen', 'Nanchang', 'Xuzhou', 'Beijing']);
  });

  test('always begins and ends right, comes nearer with each stage, keeps detours small and its country', () => {
    const city = fc.constantFrom(...CITIES);
    fc.assert(
      fc.property(city, city, (a, b) => {
        const [from, to] = [place(a), place(b)];
        const route = planRoute(from, to);
        const left = route.map((stop) => distanceKm(stop, to));
        const hubs = route.slice(1, -1);

        expect([route[0], route.at(-1)]).toEqual([from, to]);
        expect(left.every((km, index) => index === 0 || km <= (left[index - 1] ?? 0))).toBe(true);
        for (const hub of hubs) {
          expect(distanceKm(from, hub) + distanceKm(hub, to)).toBeLessThanOrEqual(1.3 * distanceKm(from, to));
          if (from.country === to.country) expect(hub.country).toBe(from.country);
        }
        expect(new Set(hubs.map((hub) => hub.name)).size).toBe(hubs.length);
      }),
      { numRuns: 1000 },
    );
  });
});
