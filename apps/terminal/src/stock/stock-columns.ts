import { type InventoryRow, isLow, type WarehouseView } from '@pushcart/client';
import type { Output } from '../output/output.ts';
import type { Column } from '../output/table.ts';

/** A level: what is on hand, what of it orders hold, and what is left to sell. */
export function stockColumns(warehouses: readonly WarehouseView[], { text }: Output): readonly Column<InventoryRow>[] {
  const codes = new Map(warehouses.map(({ id, code }) => [id, code]));
  return [
    { head: 'SKU', cell: ({ sku }) => sku },
    { head: 'PRODUCT', cell: ({ productName }) => text(productName), least: 10 },
    { head: 'WAREHOUSE', cell: ({ warehouseId }) => codes.get(warehouseId) ?? '' },
    { head: 'ON HAND', cell: ({ onHand }) => String(onHand), align: 'right' },
    { head: 'HELD', cell: ({ reserved }) => String(reserved), align: 'right' },
    {
      head: 'LEFT',
      cell: ({ onHand, reserved }) => String(onHand - reserved),
      align: 'right',
      paint: (row, style) => (isLow(row) ? style.warn : undefined),
    },
    { head: '', cell: (row) => (isLow(row) ? 'LOW' : ''), paint: (_, style) => style.warn },
  ];
}
