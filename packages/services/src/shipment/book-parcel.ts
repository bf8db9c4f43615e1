import { noteOnOrder, type Place, type ShipmentRefusal } from '@pushcart/domain';
import { type DueWork, doDue, type Pause, putOff } from '../db/claimed-work.ts';
import { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { openAddress, orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { BookedParcel, ParcelRequest } from './carrier.ts';
import { shipmentState } from './shipment-row.ts';
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
  const parcel = await readParcel(deps, shipmentId);
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
  const { name, line1, line2, district = '', city, region, country, postalCode } = openAddress(deps, shipment.order);
  const { latitude, longitude, ...from } = warehouse;
  return {
    reference: shipmentId,
    from: { name: nameOf(from.name), city: from.city, region: from.region, country: from.country, latitude, longitude },
    to: {
      name,
      city,
      region,
      country,
      addressLines: [line1, line2, district, `${postalCode} ${city}`.trim()].filter(Boolean),
    },
    weightGrams: Math.max(weightGrams, 1),
  };
}

function nameOf(localized: unknown): Place['name'] {
  const { en } = localized as { en?: string };
  return en ?? '';
}

function saveLabel(deps: Deps, shipmentId: string, { estimate, route, ...label }: BookedParcel): Promise<void> {
  return saveAnswer(deps, shipmentId, 'shipment.updated', (order) => {
    const { name: recipient } = openAddress(deps, order);
    return {
      ...label,
      status: 'label_created',
      route: route.map((place) => ({ ...withoutRecipient(place, recipient) })),
      estimateFrom: estimate.from,
      estimateTo: estimate.to,
    };
  });
}

function saveRefusal(deps: Deps, shipmentId: string, refusal: ShipmentRefusal): Promise<void> {
  return saveAnswer(deps, shipmentId, 'shipment.refused', () => ({ status: 'refused', refusal }));
}

/** Saves what the carrier said of a requested parcel; what it said before counts if somebody else asked at the same time. */
function saveAnswer(
  deps: Deps,
  shipmentId: string,
  type: 'shipment.updated' | 'shipment.refused',
  changes: (order: StoredOrder) => Prisma.ShipmentUpdateManyMutationInput,
): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const { orderId } = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, select: { orderId: true } });
    const order = await lockOrder(tx, orderId);
    const [row] = await tx.shipment.updateManyAndReturn({
      where: { id: shipmentId, status: 'requested' },
      data: { ...changes(order), nextTryAt: null, version: { increment: 1 } },
    });
    if (row === undefined) return;
    const decision = noteOnOrder(orderOf(order), type, { actor: 'carrier', at: deps.clock.now() });
    await saveDecision(deps, tx, order, decision, { shipment: shipmentState(row) });
  });
}
