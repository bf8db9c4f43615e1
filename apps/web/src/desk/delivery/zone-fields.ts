import type { DeliveryPlace, MethodRate, MethodView, ZoneDraft, ZoneView } from '@pushcart/client';
import { amountText, DomainError, requireZone } from '@pushcart/domain';
import { parsePrice } from '../typed.ts';
import { kilosText, parseCount, parseKilos } from './typed.ts';

export interface PairFields {
  readonly id: number;
  readonly first: string;
  readonly second: string;
}

/** The rate of a way in a zone, as it is typed. */
export interface RateFields {
  readonly methodId: string;
  readonly isOffered: boolean;
  /** Up to so many kilograms (nothing: no end), and the price. */
  readonly bands: readonly PairFields[];
  readonly kiloPrice: string;
  /** From so much, and at most so much. */
  readonly steps: readonly PairFields[];
  readonly minDays: string;
  readonly maxDays: string;
}

export interface ZoneFields {
  readonly en: string;
  readonly zh: string;
  readonly places: readonly DeliveryPlace[];
  readonly rates: readonly RateFields[];
}

let ids = 0;
export function pair(first: string, second: string): PairFields {
  ids += 1;
  return { id: ids, first, second };
}

export function zoneFields(zone: ZoneView | null, methods: readonly MethodView[], currency: string): ZoneFields {
  return {
    en: zone?.name.en ?? '',
    zh: zone?.name['zh-CN'] ?? '',
    places: zone?.places ?? [],
    rates: methods.map(({ id }) =>
      rateFields(
        id,
        zone?.rates.find(({ methodId }) => methodId === id),
        currency,
      ),
    ),
  };
}

function rateFields(methodId: string, rate: MethodRate | undefined, currency: string): RateFields {
  if (rate === undefined) {
    return { methodId, isOffered: false, bands: [pair('', '')], kiloPrice: '0', steps: [], minDays: '1', maxDays: '3' };
  }
  const price = (minor: number) => amountText(minor, currency);
  return {
    methodId,
    isOffered: true,
    bands: rate.bands.map((band) => pair(band.upToGrams === null ? '' : kilosText(band.upToGrams), price(band.price))),
    kiloPrice: price(rate.kiloPrice),
    steps: rate.steps.map(({ from, atMost }) => pair(price(from), price(atMost))),
    minDays: String(rate.minDays),
    maxDays: String(rate.maxDays),
  };
}

/** The zone as it was typed; null while it is none the shop would take. */
export function zoneOfFields({ en, zh, places, rates }: ZoneFields, currency: string): ZoneDraft | null {
  const offered = rates.filter(({ isOffered }) => isOffered).map((rate) => rateOf(rate, currency));
  const known = offered.filter((rate) => rate !== null);
  if (known.length !== offered.length) return null;
  try {
    return requireZone({ name: { en, 'zh-CN': zh }, places, rates: known });
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function rateOf(
  { methodId, bands, kiloPrice, steps, minDays, maxDays }: RateFields,
  currency: string,
): MethodRate | null {
  const typedBands = bands.map(({ first, second }) => ({
    upToGrams: first.trim() === '' ? null : (parseKilos(first) ?? Number.NaN),
    price: parsePrice(second, currency) ?? Number.NaN,
  }));
  const typedSteps = steps.map(({ first, second }) => ({
    from: parsePrice(first, currency) ?? Number.NaN,
    atMost: parsePrice(second, currency) ?? Number.NaN,
  }));
  const [perKilo, min, max] = [parsePrice(kiloPrice, currency), parseCount(minDays), parseCount(maxDays)];
  if (perKilo === null || min === null || max === null) return null;
  return { methodId, bands: typedBands, kiloPrice: perKilo, steps: typedSteps, minDays: min, maxDays: max };
}
