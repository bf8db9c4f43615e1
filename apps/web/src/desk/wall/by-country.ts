import type { ParcelPlace } from '@pushcart/client';

/** One place a country, in the middle of its own: what a screen may show that others see. */
export function byCountry(places: readonly ParcelPlace[]): readonly ParcelPlace[] {
  const countries = [...new Set(places.map(({ country }) => country))];
  const groups = countries.map((country) => places.filter((place) => place.country === country));
  return groups.map((own) => ({
    city: '',
    country: own[0]?.country ?? '',
    latitude: mean(own.map(({ latitude }) => latitude)),
    longitude: mean(own.map(({ longitude }) => longitude)),
    parcels: own.reduce((sum, { parcels }) => sum + parcels, 0),
    seenAt: new Date(Math.max(...own.map(({ seenAt }) => seenAt.getTime()))),
  }));
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
