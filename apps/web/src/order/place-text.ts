import type { Place } from '@pushcart/client';

/** A hub is often named after its city, which need not be said twice. */
export function placeText({ name, city }: Pick<Place, 'name' | 'city'>, between = ' · '): string {
  return name.includes(city) ? name : `${name}${between}${city}`;
}
