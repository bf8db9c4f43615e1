import {
  type LineUnits,
  noteOnOrder,
  type OrderTimelineEntry,
  type ShipmentId,
  type WarehouseId,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { type StoredShipment, shipmentState, withUnits } from './shipment-row.ts';

interface NewParcel {
  readonly warehouseId: WarehouseId;
  readonly lines: readonly LineUnits[];
  readonly returnId?: string;
  readonly resendsId?: ShipmentId;
}

/** A parcel that the carrier is to be asked for. The caller has locked the order and tells of it. */
export function createParcel(
  { carrier, clock, random }: Pick<Deps, 'carrier' | 'clock' | 'random'>,
  tx: Transaction,
  order: Pick<StoredOrder, 'id' | 'storeId'>,
  { lines, ...parcel }: NewParcel,
): Promise<StoredShipment> {
  const now = clock.now();
  return tx.shipment.create({
    data: {
      ...parcel,
      id: random.uuid(),
      storeId: order.storeId,
      orderId: order.id,
      carrier: carrier.name,
      status: 'requested',
      nextTryAt: now,
      createdAt: now,
      lines: { create: lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })) },
    },
    include: withUnits,
  });
}

/** Notes how a parcel stands in its order's history and tells those who watch the order. */
export function tellParcel(
  deps: Pick<Deps, 'personalData' | 'clock'>,
  tx: Transaction,
  order: StoredOrder,
  row: StoredShipment,
  by: { readonly actor: OrderTimelineEntry['actor']; readonly actorId?: string | undefined },
  type: 'shipment.updated' | 'shipment.refused' = 'shipment.updated',
): Promise<StoredOrder> {
  const decision = noteOnOrder(orderOf(order), type, { actor: by.actor, at: deps.clock.now() });
  const actor = by.actorId === undefined ? {} : { actorId: by.actorId };
  return saveDecision(deps, tx, order, decision, { shipment: shipmentState(row), ...actor });
}
