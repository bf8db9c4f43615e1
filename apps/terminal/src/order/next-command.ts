import { type OrderView, parcelsOut, type ShipmentView, unpackedUnits } from '@pushcart/client';

const WAITS_FOR_CARRIER: readonly ShipmentView['status'][] = ['requested', 'cancelling'];

/** What is to be done with an order next, as a command or in words; null while it is somebody else's turn. */
export function nextCommand(order: OrderView): string | null {
  const { number, status, due, pickup, awaited } = order;
  if (status !== 'paid' && status !== 'packed') return null;
  if (due.amount > 0) return 'A rest is to be paid first.';
  if (pickup !== null) return status === 'paid' ? `pushcart orders pack ${number}` : 'It is collected: at the desk.';
  if (awaited.length > 0 && status === 'paid') return `pushcart orders pack ${number} --warehouse CODE`;
  if (status === 'paid') return `pushcart orders pack ${number}`;
  const parcels = parcelsOut(order.shipments);
  if (parcels.some((parcel) => parcel.status === 'refused')) return `pushcart orders ship ${number} --retry`;
  if (order.lines.some((line) => unpackedUnits(line, order.shipments) > 0)) return `pushcart orders ship ${number}`;
  if (parcels.some((parcel) => WAITS_FOR_CARRIER.includes(parcel.status))) return null;
  return parcels.some((parcel) => parcel.status === 'label_created' && parcel.printedAt === null)
    ? `pushcart orders label ${number}`
    : null;
}
