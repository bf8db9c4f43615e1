import { DomainError } from '../errors.ts';
import type { LocalizedText } from '../locale.ts';
import { requireText } from '../text.ts';
import type { PlannedMethod, ZoneRate } from './plan.ts';
import { isWeek, NO_CUT_OFF } from './promise.ts';
import { requireRate } from './rate.ts';
import { type DeliveryPlace, EVERYWHERE, regionKey } from './zone.ts';

export const MAX_ZONES = 100;
export const MAX_PLACES = 300;
export const MAX_METHODS = 20;
const MAX_DAYS = 90;
/** Names an order that its shopper collects; no way of delivery is called so. */
export const PICKUP_CODE = 'pickup';

/** What staff say of a way of delivery; what it costs, each zone says. */
export interface MethodDraft extends Omit<PlannedMethod, 'rates'> {
  /** The lowest is offered first. */
  readonly position: number;
}

export interface MethodRate extends ZoneRate {
  readonly methodId: string;
}

/** What staff say of a zone. */
export interface ZoneDraft {
  readonly name: LocalizedText;
  readonly places: readonly DeliveryPlace[];
  readonly rates: readonly MethodRate[];
}

export interface MethodView extends MethodDraft {
  readonly id: string;
  readonly version: number;
}

export interface ZoneView extends ZoneDraft {
  readonly id: string;
  readonly version: number;
}

/** How a store delivers, as its staff see it. */
export interface DeliverySettings {
  readonly currency: string;
  readonly zones: readonly ZoneView[];
  readonly methods: readonly MethodView[];
}

export function requireMethod(draft: MethodDraft): MethodDraft {
  const { code, handlingDays, cutOffMinute, deliveryDays, position } = draft;
  check(
    /^[a-z0-9_-]{1,40}$/.test(code) && code !== PICKUP_CODE,
    'code',
    'A code has 1 to 40 small letters and digits.',
  );
  check(isWhole(handlingDays, MAX_DAYS), 'handlingDays', `Handling takes 0 to ${MAX_DAYS} working days.`);
  check(isWhole(cutOffMinute, NO_CUT_OFF), 'cutOffMinute', 'The cut-off is a minute of the day.');
  check(isWeek(deliveryDays), 'deliveryDays', 'A carrier delivers on at least one day, from 1 (Monday) to 7.');
  check(isWhole(position, 999), 'position', 'A position is from 0 to 999.');
  return { ...draft, name: requireName(draft.name) };
}

export function requireZone({ name, places, rates }: ZoneDraft): ZoneDraft {
  check(places.length > 0 && places.length <= MAX_PLACES, 'places', `A zone has 1 to ${MAX_PLACES} places.`);
  const written = places.map(({ country, region }) => ({
    country,
    region: requireText('region', region, { min: 0, max: 120 }),
  }));
  for (const { country, region } of written) {
    check(country === EVERYWHERE || /^[A-Z]{2}$/.test(country), 'places', 'A country is two capital letters.');
    check(country !== EVERYWHERE || region === '', 'places', 'Everywhere has no regions.');
  }
  const keys = written.map(({ country, region }) => `${country}/${regionKey(region)}`);
  check(new Set(keys).size === keys.length, 'places', 'A place stands in a zone once.');
  check(
    new Set(rates.map(({ methodId }) => methodId)).size === rates.length,
    'rates',
    'A way of delivery has one rate.',
  );
  for (const rate of rates) {
    requireRate(rate);
    const { minDays, maxDays } = rate;
    check(isWhole(minDays, MAX_DAYS) && isWhole(maxDays, MAX_DAYS), 'days', `A carrier needs 0 to ${MAX_DAYS} days.`);
    check(minDays <= maxDays, 'days', 'The first day of an arrival is not after the last.');
  }
  return { name: requireName(name), places: written, rates };
}

function requireName(name: LocalizedText): LocalizedText {
  return {
    en: requireText('name', name.en, { max: 120 }),
    'zh-CN': requireText('name', name['zh-CN'], { max: 120 }),
  };
}

const isWhole = (value: number, max: number) => Number.isInteger(value) && value >= 0 && value <= max;

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
