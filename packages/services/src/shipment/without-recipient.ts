import type { Place } from '@pushcart/domain';

/**
 * A place on a parcel's way as it may be stored and told: carriers call the last one by the recipient's name, which stands in the
 * order's sealed address and nowhere else.
 */
export function withoutRecipient(place: Place, recipient: string): Place {
  return place.name === recipient ? { ...place, name: place.city } : place;
}
