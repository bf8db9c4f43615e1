import { noteOnOrder, type Place } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { openAddress, orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import type { BookedParcel, ParcelRequest } from './carrier.ts';
import { shipmentState } from './shipment-row.ts';
import { withoutRecipient } from './without-recipient.ts';

const BATCH = 20;
const LEASE_MS = 30_000;
const FIRST_PAUSE_MS = 5_000;
const MAX_PAUSE_MS = 600_000;

/** Books parcels that are requested and due. Returns how many have a label now. */
export async function bookDue(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.$queryRaw<{ id: string }[]>`
    UPDATE shipments SET next_try_at = ${new Date(now.getTime() + LEASE_MS)}
    WHERE id IN (
      SELECT id FROM shipments WHERE status = 'requested' AND next_try_at <= ${now} AND carrier = ${deps.carrier.name}
      ORDER BY next_try_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const booked = await Promise.all(due.map(({ id }) => bookParcel(deps, id)));
  return booked.filter(Boolean).length;
}

/** Buys the label of a requested parcel; false when the carrier has none to give now. Asking twice buys one. */
export async function bookParcel(deps: Deps, shipmentId: string): Promise<boolean> {
  const parcel = await readParcel(deps, shipmentId);
  if (parcel === null) return true;
  let booked: BookedParcel;
  try {
    booked = await deps.carrier.book(parcel);
  } catch (error) {
    deps.onProviderFailure(error);
    await postpone(deps, shipmentId);
    return false;
  }
  await saveLabel(deps, shipmentId, booked);
  return true;
}

async function readParcel(deps: Deps, shipmentId: string): Promise<ParcelRequest | null> {
  const shipment = await deps.db.shipment.findUniqueOrThrow({
    where: { id: shipmentId },
    include: { order: { select: { id: true, address: true, lines: true } } },
  });
  if (shipment.status !== 'requested') return null;
  const { lines } = shipment.order;
  const [warehouse, variants] = await Promise.all([
    deps.db.warehouse.findUniqueOrThrow({ where: { id: shipment.warehouseId } }),
    deps.db.variant.findMany({
      where: { id: { in: lines.map((line) => line.variantId) } },
      select: { id: true, weightGrams: true },
    }),
  ]);
  const gramsOf = new Map(variants.map(({ id, weightGrams }) => [id, weightGrams]));
  const weightGrams = lines.reduce((sum, line) => sum + (gramsOf.get(line.variantId) ?? 0) * line.quantity, 0);
  const { name, line1, line2, city, region, country, postalCode } = openAddress(deps, shipment.order);
  const { latitude, longitude, ...from } = warehouse;
  return {
    reference: shipmentId,
    from: { name: nameOf(from.name), city: from.city, region: from.region, country: from.country, latitude, longitude },
    to: { name, city, region, country, addressLines: [line1, line2, `${postalCode} ${city}`.trim()].filter(Boolean) },
    weightGrams: Math.max(weightGrams, 1),
  };
}

function nameOf(localized: unknown): Place['name'] {
  const { en } = localized as { en?: string };
  return en ?? '';
}

function saveLabel(deps: Deps, shipmentId: string, { estimate, route, ...label }: BookedParcel): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const { orderId } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { orderId: true } });
    const order = await lockOrder(tx, orderId);
    const { name: recipient } = openAddress(deps, order);
    const { count } = await tx.shipment.updateMany({
      where: { id: shipmentId, status: 'requested' },
      data: {
        ...label,
        status: 'label_created',
        route: route.map((place) => ({ ...withoutRecipient(place, recipient) })),
        estimateFrom: estimate.from,
        estimateTo: estimate.to,
        nextTryAt: null,
        version: { increment: 1 },
      },
    });
    // Somebody else was given the same label a moment ago.
    if (count === 0) return;
    const row = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId } });
    const by = { actor: 'carrier', at: deps.clock.now() } as const;
    await saveDecision(deps, tx, order, noteOnOrder(orderOf(order), 'shipment.updated', by), {
      shipment: shipmentState(row),
    });
  });
}

async function postpone({ db, clock }: Deps, shipmentId: string): Promise<void> {
  const { attempts } = await db.shipment.update({ where: { id: shipmentId }, data: { attempts: { increment: 1 } } });
  const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), MAX_PAUSE_MS);
  const nextTryAt = new Date(clock.now().getTime() + pauseMs);
  await db.shipment.updateMany({ where: { id: shipmentId, status: 'requested' }, data: { nextTryAt } });
}
