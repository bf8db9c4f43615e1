import { STOCK_CAUSES } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { lineOf, type StoredOrder } from '../order/order-row.ts';
import type { ReceiveReturnInput } from './return-service.ts';

/** Puts what came back, and can be sold again, into the warehouse it came to; a ledger row for each. */
export async function restock(
  tx: Transaction,
  order: StoredOrder,
  lines: ReceiveReturnInput['lines'],
  { warehouseId, actorId }: { readonly warehouseId: string; readonly actorId: string | undefined },
): Promise<void> {
  const units = lines
    .filter(({ restocked, received }) => restocked && received > 0)
    .flatMap(({ orderLineId, received }) => unitsOf(order, orderLineId, received))
    // Levels are locked in one order everywhere, so that no two transactions wait for each other.
    .sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
  if (units.length === 0) return;
  for (const { variantId, received } of units) {
    await tx.$executeRaw`
      INSERT INTO stock_levels (variant_id, warehouse_id) VALUES (${variantId}::uuid, ${warehouseId}::uuid)
      ON CONFLICT DO NOTHING`;
    await tx.$executeRaw`
      SELECT move_stock(${variantId}::uuid, ${warehouseId}::uuid, 'return', ${received}::int, 0, NULL, ${order.id}::uuid,
        ${actorId ?? null}::uuid, ${STOCK_CAUSES.order_returned})`;
  }
}

/** Of a bundle its parts, as it was ordered. */
function unitsOf({ id, lines, currency }: StoredOrder, orderLineId: string, received: number) {
  const line = lines.find((one) => one.id === orderLineId);
  if (line === undefined) throw new Error(`Order ${id} has no line ${orderLineId}.`);
  const { parts, variantId } = lineOf(line, currency);
  if (parts.length === 0) return [{ variantId, received }];
  return parts.map((part) => ({ variantId: part.variantId, received: received * part.quantity }));
}

/**
 * Where a return comes to: where its parcel is sent, else where the order left from or was collected. An order that was brought in from
 * elsewhere left from none of ours: it goes to the first.
 */
export async function warehouseOf(
  tx: Transaction,
  { id: orderId, storeId, pickupWarehouseId }: Pick<StoredOrder, 'id' | 'storeId' | 'pickupWarehouseId'>,
  returnId: string | null = null,
): Promise<string> {
  const parcels = await tx.shipment.findMany({
    where: { orderId, status: { notIn: ['refused', 'cancelled'] } },
    orderBy: { id: 'asc' },
    select: { warehouseId: true, returnId: true },
  });
  const parcel =
    parcels.find((one) => returnId !== null && one.returnId === returnId) ??
    parcels.find((one) => one.returnId === null);
  if (parcel !== undefined) return parcel.warehouseId;
  if (pickupWarehouseId !== null) return pickupWarehouseId;
  const first = await tx.warehouse.findFirstOrThrow({
    where: { storeId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return first.id;
}
