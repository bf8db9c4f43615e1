import type { Locale, Place } from '@pushcart/client';

/** The city of a place as its reader calls it, or as the carrier does. */
export function cityText({ city, cityNames }: Pick<Place, 'city' | 'cityNames'>, locale: Locale): string {
  return cityNames?.[locale] ?? city;
}

/** A hub is often named after its city, which need not be said twice; a reader who calls the city otherwise is told that alone. */
export function placeText(place: Pick<Place, 'name' | 'city' | 'cityNames'>, locale: Locale, between = ' · '): string {
  const { name, city } = place;
  const called = cityText(place, locale);
  if (!name.includes(city)) return `${name}${between}${called}`;
  return called === city ? name : called;
}
