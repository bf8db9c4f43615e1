import { expect, test } from 'vitest';
import { type DeliveryPlan, deliveryOptions, type ShippingSite } from './plan.ts';
import { NO_CUT_OFF } from './promise.ts';
import { EVERYWHERE } from './zone.ts';

const text = (word: string) => ({ en: word, 'zh-CN': word });
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const site = (hasAll: boolean, ...closedDays: readonly string[]): ShippingSite => ({
  hasAll,
  timeZone: 'UTC',
  workDays: EVERY_DAY,
  closedDays,
});
const rate = (price: number, limit: number | null = null) => ({
  bands: [{ upToGrams: limit, price }],
  kiloPrice: 0,
  steps: [],
  minDays: 1,
  maxDays: 2,
});
const way = { handlingDays: 0, cutOffMinute: NO_CUT_OFF, deliveryDays: EVERY_DAY };
const plan: DeliveryPlan = {
  zones: [
    { id: 'home', name: text('Home'), places: [{ country: 'DE', region: '' }] },
    { id: 'world', name: text('World'), places: [{ country: EVERYWHERE, region: '' }] },
  ],
  methods: [
    { ...way, code: 'light', name: text('Light'), rates: { home: rate(190, 500) } },
    { ...way, code: 'standard', name: text('Standard'), rates: { home: rate(490), world: rate(1490) } },
  ],
  sites: [site(true)],
};
const now = new Date('2026-11-30T10:00:00Z');
const optionsOf = (changes: Partial<DeliveryPlan>, country: string, weightGrams: number) =>
  deliveryOptions(
    { ...plan, ...changes },
    { destination: { country }, parcel: { weightGrams, value: 0 }, currency: 'EUR', now },
  );
const codes = (country: string, weightGrams: number) => optionsOf({}, country, weightGrams).map(({ code }) => code);

test('a way is offered where it has a rate, up to what it carries', () => {
  expect(codes('DE', 500)).toEqual(['light', 'standard']);
  expect(codes('DE', 501)).toEqual(['standard']);
  expect(codes('FR', 100)).toEqual(['standard']);
  expect(optionsOf({ zones: [] }, 'DE', 100)).toEqual([]);
});

test('the promise is that of the first warehouse that has it all, else of the slowest', () => {
  const from = (...sites: readonly ShippingSite[]) => optionsOf({ sites }, 'FR', 1)[0]?.promise.from;
  const closed = ['2026-11-30', '2026-12-01'];

  expect(from(site(false, ...closed), site(true), site(true, ...closed))).toBe('2026-12-01');
  expect(from(site(false, ...closed), site(false))).toBe('2026-12-03');
  expect(from()).toBe('2026-12-01');
});
