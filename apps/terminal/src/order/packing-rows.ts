import type { PackingQueue, QueueRow } from '@pushcart/client';

/** Units of an order that lie in a warehouse and are in no parcel yet. */
export interface PackableRow extends QueueRow {
  readonly warehouseId: string;
  /** Of the warehouse. */
  readonly code: string;
}

export function packableRows({ rows, warehouses }: PackingQueue, orderId: string): readonly PackableRow[] {
  return rows.flatMap((row) => {
    const { warehouseId, shipment, order } = row;
    if (order.id !== orderId || warehouseId === null || shipment !== null) return [];
    return [{ ...row, warehouseId, code: codeOf(warehouses, warehouseId) }];
  });
}

/** The code by which people call a warehouse; empty where there is none. */
export function codeOf(warehouses: PackingQueue['warehouses'], warehouseId: string | null): string {
  return warehouses.find(({ id }) => id === warehouseId)?.code ?? '';
}
