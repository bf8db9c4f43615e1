import type { ShipmentRefusal } from '@pushcart/domain';
import { type DueWork, doDue, type Pause, putOff } from '../db/claimed-work.ts';
import { Prisma, type Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { openAddress } from '../order/order-row.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { noteReturnLabel, wantsLabel } from '../return/return-parcel.ts';
import { tellParcel } from './add-parcel.ts';
import type { BookedParcel, ParcelRequest } from './carrier.ts';
import { readRequest } from './parcel-request.ts';
import { readShipment } from './read-shipment.ts';
import { withUnits } from './shipment-row.ts';
import { withoutRecipient } from './without-recipient.ts';

const PAUSE: Pause = { firstMs: 5_000, maxMs: 600_000 };

const dueAt = (deps: Deps): DueWork => ({
  table: Prisma.sql`shipments`,
  dueAt: Prisma.sql`next_try_at`,
  waits: Prisma.sql`status = 'requested' AND carrier = ${deps.carrier.name}`,
});

/** Books parcels that are requested and due. Returns how many the carrier answered. */
export function bookDue(deps: Deps): Promise<number> {
  return doDue(deps, dueAt(deps), (id) => bookParcel(deps, id));
}

/**
 * Buys the label of a requested parcel; asking twice buys one. False when the carrier did not answer: it is asked again. A refusal is an
 * answer and ends the booking, until staff asks again.
 */
export async function bookParcel(deps: Deps, shipmentId: string): Promise<boolean> {
  const parcel = await readRequest(deps, shipmentId);
  if (parcel === null) return true;
  const answer = await ask(deps, parcel);
  switch (answer.kind) {
    case 'booked':
      await saveLabel(deps, shipmentId, answer.label);
      return true;
    case 'refused':
      await saveRefusal(deps, shipmentId, answer.refusal);
      return true;
    case 'silent':
      await putOff(deps, dueAt(deps), shipmentId, PAUSE);
      return false;
  }
}

type Answer =
  | { readonly kind: 'booked'; readonly label: BookedParcel }
  | { readonly kind: 'refused'; readonly refusal: ShipmentRefusal }
  | { readonly kind: 'silent' };

async function ask({ carrier, onProviderFailure }: Deps, parcel: ParcelRequest): Promise<Answer> {
  try {
    return { kind: 'booked', label: await carrier.book(parcel) };
  } catch (error) {
    onProviderFailure(error);
    return error instanceof ProviderRefusal ? { kind: 'refused', refusal: carrier.explain(error) } : { kind: 'silent' };
  }
}

function saveLabel(deps: Deps, shipmentId: string, { estimate, route, ...label }: BookedParcel): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const asked = await lockRequested(tx, shipmentId);
    if (asked === null) return;
    const { order, returnId } = asked;
    const { name: recipient } = openAddress(deps, order);
    const isWanted = returnId === null || (await wantsLabel(tx, returnId));
    await tx.shipment.update({
      where: { id: shipmentId },
      data: {
        ...label,
        // The carrier is told of a label that a return needs no more, and calls it back.
        ...(isWanted ? { status: 'label_created', nextTryAt: null } : { status: 'cancelling' }),
        route: route.map((place) => ({ ...withoutRecipient(place, recipient) })),
        estimateFrom: estimate.from,
        estimateTo: estimate.to,
        version: { increment: 1 },
      },
    });
    const told = await tellParcel(deps, tx, order, await readShipment(tx, shipmentId), { actor: 'carrier' });
    if (returnId !== null && isWanted) await noteReturnLabel(deps, tx, told, returnId, label.trackingNumber);
  });
}

function saveRefusal(deps: Deps, shipmentId: string, refusal: ShipmentRefusal): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const asked = await lockRequested(tx, shipmentId);
    if (asked === null) return;
    const data = { status: 'refused', refusal, nextTryAt: null, version: { increment: 1 } };
    const row = await tx.shipment.update({ where: { id: shipmentId }, data, include: withUnits });
    await tellParcel(deps, tx, asked.order, row, { actor: 'carrier' }, 'shipment.refused');
  });
}

/** A parcel that still waits, with its order under lock; null when somebody else asked at the same time and was answered before. */
async function lockRequested(tx: Transaction, shipmentId: string) {
  const { orderId } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { orderId: true } });
  const order = await lockOrder(tx, orderId);
  const { status, returnId } = await readShipment(tx, shipmentId);
  return status === 'requested' ? { order, returnId } : null;
}
