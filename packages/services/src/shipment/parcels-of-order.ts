import { DomainError, type HeldUnits, type ParcelContent, type SoldLine } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { partsOf, type StoredOrder } from '../order/order-row.ts';
import { shipmentState, withUnits } from './shipment-row.ts';

export interface Fulfilment {
  readonly lines: readonly SoldLine[];
  readonly holds: readonly HeldUnits[];
  readonly parcels: readonly (ParcelContent & { readonly id: string })[];
}

/** What an order sold, what lies where for it, and what is in its parcels. The caller has locked the order. */
export async function fulfilmentOf(db: Reader, order: Pick<StoredOrder, 'id' | 'lines'>): Promise<Fulfilment> {
  const [holds, parcels] = await Promise.all([
    db.$queryRaw<HeldUnits[]>`
      SELECT r.warehouse_id AS "warehouseId", r.variant_id AS "variantId", sum(r.quantity)::integer AS quantity
      FROM reservations r JOIN warehouses w ON w.id = r.warehouse_id
      WHERE r.order_id = ${order.id}::uuid AND r.status = 'claimed'
      GROUP BY w.position, r.warehouse_id, r.variant_id ORDER BY w.position, r.warehouse_id, r.variant_id`,
    db.shipment.findMany({ where: { orderId: order.id }, orderBy: { id: 'asc' }, include: withUnits }),
  ]);
  return { lines: soldLines(order), holds, parcels: parcels.map(shipmentState) };
}

/** What its shopper collects goes into no parcel. */
export function requireSent({ number, pickupWarehouseId }: Pick<StoredOrder, 'number' | 'pickupWarehouseId'>): void {
  if (pickupWarehouseId === null) return;
  throw new DomainError('ORDER_NOT_SHIPPABLE', `Order ${number} is collected, not sent.`);
}

export function soldLines({ lines }: Pick<StoredOrder, 'lines'>): readonly SoldLine[] {
  return lines.map(({ id, variantId, quantity, calledOff, bundle }) => ({
    ...{ id, variantId, quantity, calledOff: calledOff ?? 0, parts: partsOf({ bundle }) },
  }));
}
