import type { LocalizedText } from '../locale.ts';

/** Stands for every country that no zone names. */
export const EVERYWHERE = '*';

/** A country or a region of it. */
export interface DeliveryPlace {
  /** ISO 3166-1 alpha-2, or EVERYWHERE. */
  readonly country: string;
  /** As it is written in addresses there; empty for all of the country. */
  readonly region: string;
}

/** A part of the world with rates of its own. */
export interface DeliveryZone {
  readonly id: string;
  readonly name: LocalizedText;
  readonly places: readonly DeliveryPlace[];
}

/** Where something goes; without a region, the rates of the country hold. */
export interface Destination {
  readonly country: string;
  readonly region?: string | undefined;
}

/** How a region is compared: capitals, width and the space around it do not count. */
export function regionKey(region: string): string {
  return region.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** The zone whose place names the destination most closely: its region, else its country, else everywhere. Null where nothing is sent. */
export function zoneOf(zones: readonly DeliveryZone[], { country, region = '' }: Destination): DeliveryZone | null {
  const key = regionKey(region);
  const candidates = [...(key === '' ? [] : [[country, key]]), [country, ''], [EVERYWHERE, '']];
  for (const [wantedCountry, wantedRegion] of candidates) {
    const zone = zones.find(({ places }) =>
      places.some((place) => place.country === wantedCountry && regionKey(place.region) === wantedRegion),
    );
    if (zone !== undefined) return zone;
  }
  return null;
}
