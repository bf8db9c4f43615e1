import type {
  ParcelResolution,
  Place,
  ShipmentRefusal,
  ShipmentStatus,
  ShipmentView,
  TrackingEventView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';

export const withUnits = { lines: { orderBy: { orderLineId: 'asc' } } } satisfies Prisma.ShipmentInclude;
export const withEvents = {
  ...withUnits,
  events: { orderBy: [{ occurredAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ShipmentInclude;
export type StoredShipment = Prisma.ShipmentGetPayload<{ include: typeof withUnits }>;
type StoredScan = Prisma.TrackingEventGetPayload<object>;

export function shipmentState(row: StoredShipment): Omit<ShipmentView, 'events'> {
  const { estimateFrom, estimateTo } = row;
  return {
    id: row.id,
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    status: row.status as ShipmentStatus,
    hasLabel: row.labelUrl !== null,
    printedAt: row.printedAt,
    warehouseId: row.warehouseId,
    lines: row.lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    returnId: row.returnId,
    resendsId: row.resendsId,
    resolution: row.resolution as ParcelResolution | null,
    refusal: row.refusal as ShipmentRefusal | null,
    route: row.route as unknown as readonly Place[],
    estimate: estimateFrom === null || estimateTo === null ? null : { from: estimateFrom, to: estimateTo },
    version: Number(row.version),
  };
}

export function scanView(row: StoredScan): TrackingEventView {
  return {
    scanId: row.scanId,
    status: row.status as ShipmentStatus,
    place: row.place as unknown as Place,
    description: row.description,
    occurredAt: row.occurredAt,
  };
}

export function shipmentView(row: StoredShipment & { events: readonly StoredScan[] }): ShipmentView {
  return { ...shipmentState(row), events: row.events.map(scanView) };
}
