import { estimateAfter, hasLeft, noteOnOrder, type ShipmentStatus, scanTime, statusAfterScan } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { openAddress, orderOf, type StoredOrder } from '../order/order-row.ts';
import { type Carried, saveDecision } from '../order/save-decision.ts';
import type { CallbackOutcome, SignedCallback } from '../provider/callback.ts';
import { type Application, applyKept, receive } from '../provider/inbox.ts';
import type { CarrierScan } from './carrier.ts';
import { followParcels, takeStock } from './follow-parcels.ts';
import { readShipment } from './read-shipment.ts';
import { type StoredShipment, scanView, shipmentState, withUnits } from './shipment-row.ts';
import { withoutRecipient } from './without-recipient.ts';

const senderOf = ({ carrier }: Deps) => `carrier:${carrier.name}`;

/** Takes a carrier's scan: once, in any order, and also before the parcel's label has reached us. */
export async function receiveScan(deps: Deps, callback: SignedCallback): Promise<CallbackOutcome> {
  const told = deps.carrier.readCallback(callback, deps.clock.now());
  if (told === null) return 'ignored';
  const scan = await nameless(deps, told);
  const { eventId, trackingNumber: subject } = scan;
  const kept = { sender: senderOf(deps), eventId, type: 'shipment.scanned', subject, payload: toJson(scan) };
  return receive(deps, kept, (tx) => apply(deps, tx, scan));
}

/** The scan without the recipient's name. While the parcel is not known, any name may be the recipient's. */
async function nameless({ db, carrier, personalData }: Deps, scan: CarrierScan): Promise<CarrierScan> {
  const { trackingNumber, place, description } = scan;
  const parcel = await db.shipment.findUnique({
    where: { carrier_trackingNumber: { carrier: carrier.name, trackingNumber } },
    select: { order: { select: { id: true, address: true } } },
  });
  const recipient = parcel === null ? place.name : openAddress({ personalData }, parcel.order).name;
  if (place.name !== recipient) return scan;
  return {
    ...scan,
    place: withoutRecipient(place, recipient),
    description: description.replaceAll(recipient, place.city),
  };
}

/** Applies scans that came before their parcel's label. */
export function applyKeptScans(deps: Deps): Promise<number> {
  return applyKept(deps, senderOf(deps), (tx, payload) => apply(deps, tx, fromJson(payload)));
}

async function apply(deps: Deps, tx: Transaction, scan: CarrierScan): Promise<Application> {
  const name = { carrier: deps.carrier.name, trackingNumber: scan.trackingNumber };
  const known = await tx.shipment.findUnique({ where: { carrier_trackingNumber: name } });
  if (known === null) return { status: 'unmatched' };
  const order = await lockOrder(tx, known.orderId);
  const before = await readShipment(tx, known.id);
  const carried = await saveScan(deps, tx, before, scan);
  if (carried === null) return { status: 'ignored', why: 'nothing new' };
  await moveOrder(deps, tx, order, before, carried);
  return { status: 'applied' };
}

/** Adds a scan to the parcel's timeline and moves the parcel on, if it is the newest. */
async function saveScan({ clock }: Deps, tx: Transaction, before: StoredShipment, scan: CarrierScan) {
  const shipmentId = before.id;
  const receivedAt = clock.now();
  const occurredAt = scanTime({ occurredAt: scan.occurredAt, receivedAt });
  const { _max: newest } = await tx.trackingEvent.aggregate({ where: { shipmentId }, _max: { occurredAt: true } });
  const { status, place, description, eventId: scanId } = scan;
  const { count } = await tx.trackingEvent.createMany({
    data: { shipmentId, scanId, status, place: { ...place }, description, occurredAt, receivedAt },
    skipDuplicates: true,
  });
  if (count === 0) return null;

  const { estimate: known } = shipmentState(before);
  const parcel = { status: before.status as ShipmentStatus, lastScanAt: newest.occurredAt };
  const isNewest = newest.occurredAt === null || occurredAt >= newest.occurredAt;
  const estimate = isNewest ? estimateAfter(known, scan.estimate, occurredAt) : known;
  const row = await tx.shipment.update({
    where: { id: shipmentId },
    data: {
      status: statusAfterScan(parcel, { status, at: occurredAt }),
      estimateFrom: estimate?.from ?? null,
      estimateTo: estimate?.to ?? null,
      version: { increment: 1 },
    },
    include: withUnits,
  });
  const view = scanView({
    id: '',
    shipmentId,
    scanId,
    status,
    place: { ...place },
    description,
    occurredAt,
    receivedAt,
  });
  return { shipment: shipmentState(row), scan: view };
}

/** What leaves the house takes its stock along, and the order follows its parcels. A parcel that comes back by a return moves neither. */
async function moveOrder(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  before: StoredShipment,
  carried: Carried & { readonly shipment: { readonly status: ShipmentStatus } },
): Promise<void> {
  const at = deps.clock.now();
  const isOut = before.returnId === null;
  const isLeaving = isOut && !hasLeft(before.status as ShipmentStatus) && hasLeft(carried.shipment.status);
  if (isLeaving) await takeStock(tx, order, before);
  if (isOut && (await followParcels(deps, tx, order, carried)) !== order) return;
  const type = isLeaving ? 'shipment.dispatched' : 'shipment.scanned';
  await saveDecision(deps, tx, order, noteOnOrder(orderOf(order), type, { actor: 'carrier', at }), carried);
}

function toJson({ occurredAt, estimate, place, ...scan }: CarrierScan) {
  return {
    ...scan,
    place: { ...place },
    occurredAt: occurredAt.toISOString(),
    estimate: estimate && { from: estimate.from.toISOString(), to: estimate.to.toISOString() },
  };
}

function fromJson(payload: unknown): CarrierScan {
  const { occurredAt, estimate, ...scan } = payload as ReturnType<typeof toJson>;
  return {
    ...scan,
    occurredAt: new Date(occurredAt),
    estimate: estimate && { from: new Date(estimate.from), to: new Date(estimate.to) },
  };
}
