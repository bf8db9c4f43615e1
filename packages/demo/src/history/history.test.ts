import { expect, test } from 'vitest';
import { catalogue } from '../catalogue/index.ts';
import { inventPast } from './history.ts';
import { cities } from './places.ts';
import { createRandom } from './random.ts';
import { shopperIn } from './shoppers.ts';

const now = new Date('2026-11-20T12:00:00Z');
const [home] = cities;
if (home === undefined) throw new Error('Nobody lives anywhere.');
const regular = shopperIn(createRandom(1), home);
const invent = (seed: number) => inventPast(catalogue, { seed, now, ordersPerDay: 2, regular });

test('the same seed invents the same year, another seed another one', () => {
  expect(invent(1)).toEqual(invent(1));
  expect(invent(2).orders).not.toEqual(invent(1).orders);
});

test('nothing of the past lies in the future, and every order went forward in time', () => {
  const { orders, reviews } = invent(3);

  for (const { history } of orders) {
    const times = history.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThanOrEqual(now.getTime());
  }
  expect(reviews.filter(({ createdAt }) => createdAt > now)).toEqual([]);
});

test('every place on the way of a parcel has a name in each language', () => {
  const places = invent(3).orders.flatMap(({ parcel }) => parcel?.route ?? []);

  expect(places.length).toBeGreaterThan(0);
  expect(places.filter(({ cityNames }) => cityNames === undefined)).toEqual([]);
});

test('shoppers in China have mobile numbers, without which the shop takes no address there', () => {
  const chinese = cities.filter(({ country }) => country === 'CN');
  const phones = chinese.map((city) => shopperIn(createRandom(1), city).address.phone);

  expect(phones).toEqual(chinese.map(() => expect.stringMatching(/^\+86 1[3-9]\d \d{4} \d{4}$/)));
});

test('as much was delivered to the shelves as was sold from them', () => {
  const { orders, receipts } = invent(4);
  const sold = orders.filter(({ status }) => status !== 'cancelled').flatMap(({ lines }) => lines);
  const units = (rows: readonly { quantity: number }[]) => rows.reduce((sum, { quantity }) => sum + quantity, 0);

  expect(units(receipts)).toBe(units(sold));
});
