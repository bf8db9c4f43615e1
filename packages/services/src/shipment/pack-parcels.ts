import {
  type Actor,
  DomainError,
  type PackedUnits,
  packOrder,
  planParcels,
  requireAllThere,
  requirePackable,
  requirePacked,
  requirePermission,
  requireShippable,
  type ShipmentView,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { awaitedBy } from '../inventory/awaited.ts';
import { endClaim, requireUnclaimed } from '../order/claim.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { dueOf } from '../payment/order-due.ts';
import { createParcel, tellParcel } from './add-parcel.ts';
import { bookParcel } from './book-parcel.ts';
import { type Fulfilment, fulfilmentOf, requireSent } from './parcels-of-order.ts';
import { viewShipment } from './read-shipment.ts';
import type { PackInput } from './shipment-service.ts';

/**
 * Puts what is in no parcel yet into parcels, one for each warehouse that holds some of it, and books them. What is still to come is not
 * packed; when there is nothing else it says so. Gives the first of the parcels, or the order's first when nothing was left to pack.
 */
export async function create(
  deps: Deps,
  actor: Actor,
  { orderId, key }: { orderId: string; key: string },
): Promise<ShipmentView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  const ids = await once(deps, actor, 'shipment.create', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    requireShippable(orderOf(order));
    requireSent(order);
    const { lines, holds, parcels } = await fulfilmentOf(tx, order);
    const made = await addParcels(deps, tx, order, actorId, planParcels(lines, holds, parcels));
    if (made.length > 0) return made;
    requireAllThere(order.number, await awaitedBy(tx, orderId));
    return [firstOf(parcels)];
  });
  return bookAll(deps, ids);
}

/** Packs one parcel with what was named, from the warehouse that holds it, and books it. The first one packs its order. */
export async function pack(
  deps: Deps,
  actor: Actor,
  { orderId, warehouseId, lines: named, key }: PackInput,
): Promise<ShipmentView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  const ids = await once(deps, actor, 'shipment.pack', key, { orderId, warehouseId, lines: named }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    requirePackable(orderOf(order));
    requireSent(order);
    await requireUnclaimed(deps, tx, actor, orderId);
    const { lines, holds, parcels } = await fulfilmentOf(tx, order);
    const packed: PackedUnits = { warehouseId, lines: named };
    requirePacked(packed, lines, holds, parcels, await awaitedBy(tx, orderId));
    const begun = order.status === 'paid' ? await beginPacking(deps, tx, order, actorId) : order;
    const made = await addParcels(deps, tx, begun, actorId, [packed]);
    await endClaim(deps, tx, orderId, actorId);
    return made;
  });
  return bookAll(deps, ids);
}

async function beginPacking(deps: Deps, tx: Transaction, order: StoredOrder, actorId: string): Promise<StoredOrder> {
  const decision = packOrder(orderOf(order), deps.clock.now(), await dueOf(tx, order));
  return saveDecision(deps, tx, order, decision, { actorId });
}

async function addParcels(
  deps: Deps,
  tx: Transaction,
  before: StoredOrder,
  actorId: string,
  planned: readonly PackedUnits[],
): Promise<readonly string[]> {
  const ids: string[] = [];
  let order = before;
  for (const parcel of planned) {
    const row = await createParcel(deps, tx, order, parcel);
    order = await tellParcel(deps, tx, order, row, { actor: 'staff', actorId });
    ids.push(row.id);
  }
  return ids;
}

function firstOf(parcels: Fulfilment['parcels']): string {
  const known = parcels.find(({ status, returnId }) => status !== 'cancelled' && returnId === null);
  if (known !== undefined) return known.id;
  throw new DomainError('ORDER_NOT_SHIPPABLE', 'No warehouse holds anything of this order.');
}

async function bookAll(deps: Deps, ids: readonly string[]): Promise<ShipmentView> {
  await Promise.all(ids.map((id) => bookParcel(deps, id)));
  const [first] = ids;
  if (first === undefined) throw new Error('Packing made no parcel.');
  return viewShipment(deps, first);
}
