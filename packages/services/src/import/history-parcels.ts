import type { HistoryContext, OrderRows } from './history-orders.ts';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';

/** The shipment of an order that left the house, with its scans. */
export function parcelRowsOf({ random }: ImportDeps, context: HistoryContext, { source, id, lines }: OrderRows) {
  const { parcel } = source;
  const last = parcel?.scans.at(-1);
  const first = parcel?.scans[0];
  if (parcel === null || last === undefined || first === undefined) return null;
  const shipmentId = random.uuid();
  return {
    shipment: {
      id: shipmentId,
      storeId: context.storeId,
      orderId: id,
      warehouseId: idOf(context.warehouseIds, source.warehouse),
      carrier: parcel.carrier,
      trackingNumber: parcel.trackingNumber,
      status: last.status,
      route: parcel.route,
      estimateFrom: last.at,
      estimateTo: last.at,
      version: parcel.scans.length,
      createdAt: first.at,
    },
    lines: lines.map((line) => ({ shipmentId, orderLineId: line.id, quantity: line.quantity })),
    scans: parcel.scans.map(({ status, place, description, at }, index) => ({
      shipmentId,
      scanId: `${parcel.trackingNumber}-${index + 1}`,
      status,
      place,
      description,
      occurredAt: at,
      receivedAt: at,
    })),
  };
}
