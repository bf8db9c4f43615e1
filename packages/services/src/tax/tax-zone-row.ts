import type { DatedTaxRate, DeliveryTax, TaxPlace, TaxZone, TaxZoneView } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

/** A zone as the database has it, in a row or as JSON: dates are text. */
export interface TaxZoneJson {
  readonly places: readonly TaxPlace[];
  readonly taxIncluded: boolean;
  readonly deliveryTax: DeliveryTax;
  readonly rates: readonly (Omit<DatedTaxRate, 'startsAt'> & { readonly startsAt: string | null })[];
}

/** The zones of a row `store`, as JSON. */
export const storeTaxZones = Prisma.sql`(
  SELECT coalesce(json_agg(json_build_object('places', zone.places, 'taxIncluded', zone.tax_included,
    'deliveryTax', zone.delivery_tax, 'rates', zone.rates)), '[]')
  FROM tax_zones zone WHERE zone.store_id = store.id)`;

export function toTaxZone({ places, taxIncluded, deliveryTax, rates }: TaxZoneJson): TaxZone {
  const dated = rates.map(({ startsAt, ...rate }) => ({
    ...rate,
    startsAt: startsAt === null ? null : new Date(startsAt),
  }));
  return { places, taxIncluded, deliveryTax, rates: dated };
}

export function toTaxZoneView({ id, name, version, ...row }: Prisma.TaxZoneGetPayload<object>): TaxZoneView {
  return { id, name, version: Number(version), ...toTaxZone(row as unknown as TaxZoneJson) };
}

export function toColumns({ places, taxIncluded, deliveryTax, rates }: TaxZone) {
  return {
    places: places as unknown as Prisma.InputJsonArray,
    taxIncluded,
    deliveryTax,
    rates: rates.map(({ startsAt, ...rate }) => ({ ...rate, startsAt: startsAt?.toISOString() ?? null })),
  };
}
