import { type OrderView, type Pushcart, parcelsOut } from '@pushcart/client';
import { CommandFault } from '../explain.ts';

interface Labels {
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly parcels: number;
}

/** The labels of all parcels of some orders that have one and wait here, as one PDF. The shop notes that they were printed. */
export async function printLabels(pushcart: Pushcart, numbers: readonly number[]): Promise<Labels> {
  const orders = await Promise.all(numbers.map((number) => pushcart.order.get.query({ number })));
  const shipmentIds = orders.flatMap(labelledParcels);
  const { fileName, base64 } = await pushcart.shipment.printLabels.mutate({ shipmentIds });
  return { fileName, pdf: Buffer.from(base64, 'base64'), parcels: shipmentIds.length };
}

function labelledParcels({ number, shipments, status }: OrderView): readonly string[] {
  const labelled = parcelsOut(shipments).filter((parcel) => parcel.hasLabel && parcel.status === 'label_created');
  if (labelled.length > 0) return labelled.map(({ id }) => id);
  const next = status === 'packed' ? `pushcart orders ship ${number}` : `pushcart orders show ${number}`;
  throw new CommandFault('LABEL_UNAVAILABLE', `No parcel of order ${number} waits here with a label.`, next);
}
