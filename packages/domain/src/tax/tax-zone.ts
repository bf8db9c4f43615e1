import { type Destination, regionKey } from '../delivery/zone.ts';
import { DomainError } from '../errors.ts';
import type { TaxZoneId } from '../ids.ts';
import { requireText } from '../text.ts';

/** What kind of goods a product is for the tax of a country; `zero` is never taxed. */
export const TAX_CLASSES = ['standard', 'reduced', 'zero'] as const;
export type TaxClass = (typeof TAX_CLASSES)[number];

/** How delivery is taxed: as the goods it brings, in the shares of what they cost, or as one class. */
export const DELIVERY_TAXES = ['goods', ...TAX_CLASSES] as const;
export type DeliveryTax = (typeof DELIVERY_TAXES)[number];

export const MAX_TAX_ZONES = 300;
const MAX_PLACES = 300;
const MAX_RATES = 100;
/** Basis points: 100 %. */
const MAX_RATE = 10_000;

export interface TaxPlace {
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** As its people write it in an address; null means the whole country. */
  readonly region: string | null;
}

export interface DatedTaxRate {
  readonly taxClass: Exclude<TaxClass, 'zero'>;
  /** Basis points, 1900 = 19 %. */
  readonly rate: number;
  /** Null: it has always been so. Of several rates of a class, the one that began last counts. */
  readonly startsAt: Date | null;
}

/** Where the same taxes are asked for. */
export interface TaxZone {
  /** None: everywhere that no other zone names. */
  readonly places: readonly TaxPlace[];
  /** Whether prices contain the tax, or it comes on top of them. */
  readonly taxIncluded: boolean;
  readonly deliveryTax: DeliveryTax;
  readonly rates: readonly DatedTaxRate[];
}

export interface TaxZoneDraft extends TaxZone {
  readonly name: string;
}

export interface TaxZoneView extends TaxZoneDraft {
  readonly id: TaxZoneId;
  readonly version: number;
}

/** What a zone asks for at a time. */
export interface TaxTerms {
  readonly taxIncluded: boolean;
  readonly deliveryTax: DeliveryTax;
  /** Basis points by class. */
  readonly rates: Readonly<Record<TaxClass, number>>;
}

/** The zone's rates as they are at a time; where it has no reduced rate, the standard one holds for these goods too. */
export function termsAt({ taxIncluded, deliveryTax, rates }: TaxZone, at: Date): TaxTerms {
  const rateOf = (taxClass: TaxClass, otherwise: number) => {
    const begun = rates.filter((one) => one.taxClass === taxClass && beginOf(one) <= at.getTime());
    const last = begun.toSorted((a, b) => beginOf(a) - beginOf(b)).at(-1);
    return last?.rate ?? otherwise;
  };
  const standard = rateOf('standard', 0);
  return { taxIncluded, deliveryTax, rates: { standard, reduced: rateOf('reduced', standard), zero: 0 } };
}

/**
 * The terms of the zone a destination lies in: one that names its region, else its country, else the one for everywhere.
 * Without any zone nothing is taxed.
 */
export function taxTermsFor(zones: readonly TaxZone[], { country, region }: Destination, at: Date): TaxTerms {
  const named = (wanted: TaxPlace) =>
    zones.find(({ places }) => places.some((place) => placeKey(place) === placeKey(wanted)));
  const inRegion = region === undefined ? undefined : named({ country, region });
  const zone = inRegion ?? named({ country, region: null }) ?? zones.find(({ places }) => places.length === 0);
  return zone === undefined ? UNTAXED : termsAt(zone, at);
}

/** One word for each way to write a place. */
export function placeKey({ country, region }: TaxPlace): string {
  return region === null ? country : `${country}/${regionKey(region)}`;
}

/** The draft with its texts tidied; refused when it makes no sense. Whether other zones name its places is not known here. */
export function requireTaxZone(draft: TaxZoneDraft): TaxZoneDraft {
  const places = draft.places.map(({ country, region }) => ({
    country,
    region: region === null ? null : requireText('places', region, { max: 120 }),
  }));
  check(places.length <= MAX_PLACES && isEachOnce(places.map(placeKey)), 'places');
  check(
    places.every(({ country }) => /^[A-Z]{2}$/.test(country)),
    'places',
  );
  check(draft.rates.length <= MAX_RATES, 'rates');
  check(
    draft.rates.every(({ rate }) => Number.isInteger(rate) && rate >= 0 && rate <= MAX_RATE),
    'rates',
  );
  check(isEachOnce(draft.rates.map((one) => `${one.taxClass} ${beginOf(one)}`)), 'rates');
  const rates = [...draft.rates].sort((a, b) => b.taxClass.localeCompare(a.taxClass) || beginOf(a) - beginOf(b));
  return { ...draft, name: requireText('name', draft.name, { max: 120 }), places, rates };
}

const UNTAXED: TaxTerms = { taxIncluded: true, deliveryTax: 'goods', rates: { standard: 0, reduced: 0, zero: 0 } };

// A date may be as early as a Date can be; what has always been so is before it.
function beginOf({ startsAt }: DatedTaxRate): number {
  return startsAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function isEachOnce(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function check(isRight: boolean, field: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', `The ${field} of this zone make no sense.`, { field });
}
