import {
  type DatedTaxRate,
  type DeliveryTax,
  DomainError,
  requireTaxZone,
  type TaxPlace,
  type TaxZoneDraft,
  type TaxZoneView,
} from '@pushcart/domain';
import { dateText, parseDate, parseDecimal, percentText } from '../typed.ts';

export interface RateFields {
  readonly taxClass: DatedTaxRate['taxClass'];
  readonly percent: string;
  readonly startsAt: string;
}

/** A tax zone as it stands in a form. */
export interface TaxFields {
  readonly name: string;
  readonly places: readonly TaxPlace[];
  readonly taxIncluded: boolean;
  readonly deliveryTax: DeliveryTax;
  readonly rates: readonly RateFields[];
}

export const EMPTY_RATE: RateFields = { taxClass: 'standard', percent: '', startsAt: '' };

export function fieldsOf(zone: TaxZoneView | null): TaxFields {
  return {
    name: zone?.name ?? '',
    places: zone?.places ?? [],
    taxIncluded: zone?.taxIncluded ?? true,
    deliveryTax: zone?.deliveryTax ?? 'goods',
    rates: zone?.rates.map(({ taxClass, rate, startsAt }) => ({
      taxClass,
      percent: percentText(rate),
      startsAt: dateText(startsAt),
    })) ?? [EMPTY_RATE],
  };
}

export type ReadZone = { readonly draft: TaxZoneDraft } | { readonly fault: 'name' | 'places' | 'rates' };

/** The draft that the fields make, or what of them makes no sense. Only everywhere else has no places. */
export function readFields(fields: TaxFields, isEverywhere: boolean): ReadZone {
  if (!isEverywhere && fields.places.length === 0) return { fault: 'places' };
  const rates = fields.rates.map(({ taxClass, percent, startsAt }) => ({
    taxClass,
    // "8.875" is no whole number of basis points, and with that nothing the rules of a zone let pass.
    rate: parseDecimal(percent, 2) ?? Number.NaN,
    startsAt: startsAt === '' ? null : parseDate(startsAt),
  }));
  try {
    return { draft: requireTaxZone({ ...fields, rates }) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { field } = error.details;
    return { fault: field === 'name' || field === 'places' ? field : 'rates' };
  }
}
