import { Refusal } from '../http/errors.ts';
import type { Random } from '../random.ts';
import { type Estimate, estimateArrival } from './estimate.ts';
import type { Place } from './places/route.ts';

export const SHIPMENT_STATUSES = [
  'label_created',
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'delivered',
  'delayed',
  'attempted',
  'returned',
  'cancelled',
] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

/** What may be scanned after what; `delivered`, `returned` and `cancelled` end the way. */
export const SCANS: Readonly<Record<ShipmentStatus, readonly ShipmentStatus[]>> = {
  label_created: ['picked_up'],
  picked_up: ['in_transit', 'delayed', 'returned'],
  in_transit: ['in_transit', 'out_for_delivery', 'delayed', 'returned'],
  delayed: ['in_transit', 'out_for_delivery', 'returned'],
  out_for_delivery: ['delivered', 'attempted'],
  attempted: ['out_for_delivery', 'returned'],
  delivered: [],
  returned: [],
  cancelled: [],
};

const DESCRIPTIONS: Readonly<Record<ShipmentStatus, string>> = {
  label_created: 'The label was made; the parcel is not here yet',
  picked_up: 'Picked up from the sender',
  in_transit: 'Arrived at',
  out_for_delivery: 'Out for delivery',
  delivered: 'Delivered',
  delayed: 'Delayed on the way',
  attempted: 'Nobody was there to take it; it comes again',
  returned: 'Sent back to the sender',
  cancelled: 'Called back by the sender',
};

/** A delay costs as much as this many legs. */
const DELAY_LEGS = 2;
const MAX_ATTEMPTS = 3;

export interface Scan {
  readonly sequence: number;
  readonly status: ShipmentStatus;
  readonly place: Place;
  readonly description: string;
  readonly occurredAt: string;
}

export interface Shipment {
  readonly id: string;
  readonly trackingNumber: string;
  readonly reference: string;
  readonly from: Place;
  readonly to: Place;
  /** Of the recipient, and of the sender where it has any. */
  readonly addressLines: readonly string[];
  readonly fromLines?: readonly string[];
  readonly weightGrams: number;
  readonly webhookUrl: string;
  readonly status: ShipmentStatus;
  readonly route: readonly Place[];
  /** Which place of the route the parcel reached. */
  readonly stage: number;
  readonly scans: readonly Scan[];
  readonly estimate: Estimate;
  /** When the next scan is due; null at the end of the way. */
  readonly nextScanAt: string | null;
  readonly createdAt: string;
}

export type ShipmentRequest = Pick<
  Shipment,
  | 'id'
  | 'trackingNumber'
  | 'reference'
  | 'from'
  | 'to'
  | 'addressLines'
  | 'fromLines'
  | 'weightGrams'
  | 'webhookUrl'
  | 'route'
>;

/** A parcel that waits to be picked up; `pickupMs` from now unless it is called back. */
export function createShipment(request: ShipmentRequest, at: Date, legMs: number, pickupMs = legMs): Shipment {
  return {
    ...request,
    status: 'label_created',
    stage: 0,
    scans: [],
    estimate: estimateArrival(at, legsToEnd('label_created', 0, request.route.length), legMs, null),
    nextScanAt: new Date(at.getTime() + pickupMs).toISOString(),
    createdAt: at.toISOString(),
  };
}

/** Calls a parcel back that was not picked up yet. One that was called back stays so. */
export function cancelShipment(shipment: Shipment): Shipment {
  const { status, trackingNumber } = shipment;
  if (status === 'cancelled') return shipment;
  if (status === 'label_created') return { ...shipment, status: 'cancelled', nextScanAt: null };
  throw new Refusal(409, 'SHIPMENT_PICKED_UP', `Parcel ${trackingNumber} is ${status} and cannot be called back.`);
}

/** How often something goes wrong, as shares between 0 and 1. */
export interface Mishaps {
  readonly delayed: number;
  readonly attempted: number;
  readonly returned: number;
}

/** What the next scan says, mishaps included. Undefined at the end of the way. */
export function chooseNextScan(shipment: Shipment, mishaps: Mishaps, random: Random): ShipmentStatus | undefined {
  const { status, stage, route } = shipment;
  const atLastPlace = stage >= route.length - 1;
  switch (status) {
    case 'label_created':
      return 'picked_up';
    case 'picked_up':
    case 'in_transit':
      if (random() < mishaps.returned) return 'returned';
      if (random() < mishaps.delayed) return 'delayed';
      return atLastPlace ? 'out_for_delivery' : 'in_transit';
    case 'delayed':
      return atLastPlace ? 'out_for_delivery' : 'in_transit';
    case 'out_for_delivery':
      return random() < mishaps.attempted ? 'attempted' : 'delivered';
    case 'attempted':
      return countAttempts(shipment) >= MAX_ATTEMPTS ? 'returned' : 'out_for_delivery';
    case 'delivered':
    case 'returned':
    case 'cancelled':
      return undefined;
  }
}

/** Scans a parcel: moves it on, tells where and when, and looks at the estimate again. */
export function scanShipment(shipment: Shipment, status: ShipmentStatus, at: Date, legMs: number): Shipment {
  if (!canScan(shipment, status)) {
    throw new Refusal(
      409,
      'SHIPMENT_CANNOT_MOVE',
      `Parcel ${shipment.trackingNumber} is ${shipment.status} and cannot become ${status}.`,
    );
  }
  const stage = nextStage(shipment, status);
  const place = shipment.route[stage] ?? shipment.to;
  const scan: Scan = {
    sequence: shipment.scans.length + 1,
    status,
    place,
    description: status === 'in_transit' ? `${DESCRIPTIONS.in_transit} ${place.name}` : DESCRIPTIONS[status],
    occurredAt: at.toISOString(),
  };
  const isEnd = SCANS[status].length === 0;
  const waitMs = (status === 'delayed' ? DELAY_LEGS : 1) * legMs;
  return {
    ...shipment,
    status,
    stage,
    scans: [...shipment.scans, scan],
    estimate: isEnd
      ? shipment.estimate
      : estimateArrival(at, legsToEnd(status, stage, shipment.route.length), legMs, shipment.estimate),
    nextScanAt: isEnd ? null : new Date(at.getTime() + waitMs).toISOString(),
  };
}

/** Nothing goes out for delivery before its last place, and nothing travels on from there. */
function canScan({ status, stage, route }: Shipment, next: ShipmentStatus): boolean {
  const atLastPlace = stage >= route.length - 1;
  if (!SCANS[status].includes(next)) return false;
  if (next === 'in_transit') return !atLastPlace;
  return next !== 'out_for_delivery' || atLastPlace;
}

function nextStage({ stage }: Shipment, status: ShipmentStatus): number {
  if (status === 'in_transit') return stage + 1;
  return status === 'returned' ? 0 : stage;
}

/** Scans still to come until the door, a delay counted as the legs it costs. */
function legsToEnd(status: ShipmentStatus, stage: number, places: number): number {
  const onTheWay = places - 1 - stage;
  switch (status) {
    case 'label_created':
      return 1 + onTheWay + 2;
    case 'picked_up':
    case 'in_transit':
      return onTheWay + 2;
    case 'delayed':
      return onTheWay + 2 + (DELAY_LEGS - 1);
    case 'out_for_delivery':
      return 1;
    case 'attempted':
      return 2;
    case 'delivered':
    case 'returned':
    case 'cancelled':
      return 0;
  }
}

function countAttempts({ scans }: Shipment): number {
  return scans.filter((scan) => scan.status === 'attempted').length;
}
