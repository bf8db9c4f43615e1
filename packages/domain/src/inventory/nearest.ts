import type { WarehouseId } from '../ids.ts';
import { centreOf, type PlaceOnEarth } from './country-centres.ts';

export const ALLOCATIONS = ['position', 'nearest'] as const;
/** From which warehouse units are taken first: the lowest position, or the one nearest to the country they go to. */
export type Allocation = (typeof ALLOCATIONS)[number];

export interface WarehousePlace extends PlaceOnEarth {
  readonly id: WarehouseId;
  readonly country: string;
  readonly position: number;
}

/**
 * Warehouses in the order in which units for a country are taken from them: those in it, then by the distance from its middle; of
 * equal ones the lowest position, then id. The same for the same warehouses, in whatever order they are given.
 */
export function nearestFirst(warehouses: readonly WarehousePlace[], country: string): readonly WarehouseId[] {
  const centre = centreOf(country);
  const rank = (place: WarehousePlace): readonly (number | string)[] => [
    place.country === country ? 0 : 1,
    place.country === country || centre === null ? 0 : distance(place, centre),
    place.position,
    place.id,
  ];
  return warehouses
    .map((place) => ({ id: place.id, rank: rank(place) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ id }) => id);
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}

/** Along the surface, in radians. */
function distance(a: PlaceOnEarth, b: PlaceOnEarth): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * Math.asin(Math.sqrt(Math.min(1, half)));
}
