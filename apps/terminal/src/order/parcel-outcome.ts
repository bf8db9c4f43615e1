import { parcelsOut, type ShipmentView } from '@pushcart/client';
import type { Outcome } from './each-order.ts';

type Parcel = Pick<ShipmentView, 'id' | 'carrier' | 'trackingNumber' | 'status' | 'refusal' | 'returnId'>;

/** What the carrier said to the parcels of an order, and what to do now. */
export function parcelOutcome(number: number, shipments: readonly Parcel[]): Outcome {
  const parcels = parcelsOut(shipments);
  const refused = parcels.filter(({ status }) => status === 'refused');
  const said = parcels.map(({ carrier, trackingNumber, status, refusal }) => {
    if (status === 'refused') return `${carrier} refuses a parcel: ${refusal}`;
    return trackingNumber === null ? `${carrier} is asked` : `${carrier} ${trackingNumber} (${status})`;
  });
  return {
    line: `Order #${number}: ${said.join(', ')}. ${nextOf(number, parcels)}`,
    value: {
      parcels: parcels.map(({ id, carrier, trackingNumber, status, refusal }) => ({
        ...{ id, carrier, trackingNumber, status, refusal },
      })),
    },
    isPart: refused.length > 0,
  };
}

function nextOf(number: number, parcels: readonly Parcel[]): string {
  if (parcels.some(({ status }) => status === 'refused')) {
    return `Change at the desk what it is refused for, then: pushcart orders ship ${number} --retry`;
  }
  if (parcels.some(({ status }) => status === 'requested')) {
    return `The shop asks the carrier again by itself: pushcart watch order ${number}`;
  }
  return `Next: pushcart orders label ${number}`;
}
