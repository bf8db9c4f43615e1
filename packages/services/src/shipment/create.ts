import {
  type Actor,
  DomainError,
  noteOnOrder,
  requirePermission,
  requireShippable,
  type ShipmentView,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { bookParcel } from './book-parcel.ts';
import { shipmentState, shipmentView, withEvents } from './shipment-row.ts';

/**
 * Makes the packed order's parcel and books it; if the carrier does not answer, the worker goes on asking. A parcel it refused stays the
 * order's parcel until it is cancelled.
 */
export async function create(
  deps: Deps,
  actor: Actor,
  { orderId, key }: { orderId: string; key: string },
): Promise<ShipmentView> {
  requirePermission(actor, 'orders.pack');
  const actorId = actor.account.id;
  await findOrder(deps, deps.db, actor, { orderId });
  const id = await once(deps, actor, 'shipment.create', key, { orderId }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    requireShippable(orderOf(order));
    if (order.pickupWarehouseId !== null) {
      throw new DomainError('ORDER_NOT_SHIPPABLE', `Order ${order.number} is collected, not sent.`);
    }
    const known = await tx.shipment.findFirst({
      where: { orderId, status: { not: 'cancelled' } },
      select: { id: true },
    });
    return known?.id ?? (await createShipment(deps, tx, order, actorId));
  });
  await bookParcel(deps, id);
  return shipmentView(await deps.db.shipment.findUniqueOrThrow({ where: { id }, include: withEvents }));
}

async function createShipment(deps: Deps, tx: Transaction, order: StoredOrder, actorId: string): Promise<string> {
  const now = deps.clock.now();
  const row = await tx.shipment.create({
    data: {
      id: deps.random.uuid(),
      storeId: order.storeId,
      orderId: order.id,
      warehouseId: await warehouseOf(tx, order.id),
      carrier: deps.carrier.name,
      status: 'requested',
      nextTryAt: now,
      createdAt: now,
      lines: { create: order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })) },
    },
  });
  const decision = noteOnOrder(orderOf(order), 'shipment.updated', { actor: 'staff', at: now });
  await saveDecision(deps, tx, order, decision, { shipment: shipmentState(row), actorId });
  return row.id;
}

/** Where most of the order lies; what lies elsewhere is brought there first. */
async function warehouseOf(tx: Transaction, orderId: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT warehouse.id FROM reservations hold JOIN warehouses warehouse ON warehouse.id = hold.warehouse_id
    WHERE hold.order_id = ${orderId}::uuid AND hold.status = 'claimed'
    GROUP BY warehouse.id ORDER BY sum(hold.quantity) DESC, warehouse.position LIMIT 1`;
  if (row === undefined) throw new Error(`Order ${orderId} is packed but holds no stock.`);
  return row.id;
}
