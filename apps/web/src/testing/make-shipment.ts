import type { ShipmentView } from '@pushcart/client';

/** A parcel that is under way, as news tell of it: without its scans. */
export function makeShipment(changes: Partial<Omit<ShipmentView, 'events'>> = {}): Omit<ShipmentView, 'events'> {
  return {
    id: 'parcel',
    carrier: 'sandbox',
    trackingNumber: 'PC123',
    status: 'in_transit',
    hasLabel: false,
    printedAt: null,
    warehouseId: 'w',
    lines: [],
    returnId: null,
    resendsId: null,
    resolution: null,
    refusal: null,
    route: [],
    estimate: null,
    version: 1,
    ...changes,
  };
}
