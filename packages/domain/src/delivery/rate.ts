import { DomainError } from '../errors.ts';
import { type Money, money } from '../money.ts';

export const MAX_BANDS = 20;
const MAX_PRICE = 100_000_000;
const MAX_GRAMS = 10_000_000;

/** A price up to and including a weight; null: however heavy. Minor units. */
export interface WeightBand {
  readonly upToGrams: number | null;
  readonly price: number;
}

/** From goods of this worth on, the delivery costs at most so much; 0 for free. Minor units. */
export interface ValueStep {
  readonly from: number;
  readonly atMost: number;
}

/** What a way of delivery costs in a zone: by weight, then less by what is ordered. */
export interface DeliveryRate {
  /** From light to heavy; above the last one nothing is sent. */
  readonly bands: readonly WeightBand[];
  /** On top of the band, for each started kilogram. Minor units. */
  readonly kiloPrice: number;
  /** From small orders to large. */
  readonly steps: readonly ValueStep[];
}

/** What counts for the price of a delivery: what it weighs, and what the goods cost before discounts, in minor units. */
export interface ParcelFacts {
  readonly weightGrams: number;
  readonly value: number;
}

/**
 * What a delivery costs, exact to the minor unit: never less for a heavier parcel, never more for a larger order. Null when it is too
 * heavy.
 */
export function deliveryPrice(rate: DeliveryRate, parcel: ParcelFacts, currency: string): Money | null {
  const band = rate.bands.find(({ upToGrams }) => upToGrams === null || parcel.weightGrams <= upToGrams);
  if (band === undefined) return null;
  const byWeight = band.price + rate.kiloPrice * Math.ceil(parcel.weightGrams / 1000);
  const step = rate.steps.findLast(({ from }) => parcel.value >= from);
  return money(step === undefined ? byWeight : Math.min(byWeight, step.atMost), currency);
}

/** How much more has to be ordered for the delivery to cost less than now, and what it costs then; null when it never does. */
export function nextSaving(
  rate: DeliveryRate,
  parcel: ParcelFacts,
  currency: string,
): { readonly missing: Money; readonly price: Money } | null {
  const now = deliveryPrice(rate, parcel, currency);
  const step = rate.steps.find(({ from, atMost }) => from > parcel.value && now !== null && atMost < now.amount);
  if (step === undefined) return null;
  return { missing: money(step.from - parcel.value, currency), price: money(step.atMost, currency) };
}

/** Refuses a rate by which a heavier parcel could cost less, or a larger order more. */
export function requireRate(rate: DeliveryRate): void {
  const { bands, kiloPrice, steps } = rate;
  check(bands.length > 0 && bands.length <= MAX_BANDS, 'bands', `A rate has 1 to ${MAX_BANDS} weight bands.`);
  check(steps.length <= MAX_BANDS, 'steps', `A rate has at most ${MAX_BANDS} steps by value.`);
  check(
    isPrice(kiloPrice) && bands.every(({ price }) => isPrice(price)),
    'price',
    'A price is in minor units, from 0.',
  );
  for (const [index, { upToGrams, price }] of bands.entries()) {
    const before = bands[index - 1];
    const isLast = index === bands.length - 1;
    check(upToGrams !== null || isLast, 'bands', 'Only the last weight band has no end.');
    check(upToGrams === null || isWhole(upToGrams, 1, MAX_GRAMS), 'bands', 'A weight band ends at whole grams.');
    if (before === undefined) continue;
    check(upToGrams === null || upToGrams > (before.upToGrams ?? 0), 'bands', 'Weight bands go from light to heavy.');
    check(price >= before.price, 'bands', 'A heavier parcel costs no less.');
  }
  for (const [index, { from, atMost }] of steps.entries()) {
    const before = steps[index - 1];
    check(isPrice(atMost) && isWhole(from, 1, MAX_PRICE), 'steps', 'A step is in minor units.');
    if (before === undefined) continue;
    check(from > before.from && atMost < before.atMost, 'steps', 'A larger order pays less for its delivery.');
  }
}

const isPrice = (amount: number) => isWhole(amount, 0, MAX_PRICE);
const isWhole = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;

function check(isRight: boolean, field: string, message: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', message, { field });
}
