import type { QueueRow } from '@pushcart/client';

export function keyOf({ order, warehouseId, shipment }: QueueRow): string {
  return shipment?.id ?? `${order.id}.${warehouseId}`;
}

export function unitsOf({ lines }: Pick<QueueRow, 'lines'>): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** A row whose units lie in a warehouse and are in no parcel yet. */
export type PackableRow = QueueRow & { readonly warehouseId: string; readonly shipment: null };

export function isPackable(row: QueueRow): row is PackableRow {
  return row.warehouseId !== null && row.shipment === null;
}

/** A thing to take from the shelf, with where each of its units goes. */
export interface PickItem {
  readonly line: Pick<QueueRow['lines'][number], 'sku' | 'name' | 'optionText' | 'image'>;
  readonly quantity: number;
  readonly orders: readonly { readonly number: number; readonly quantity: number }[];
}

/** The way along the shelves: each SKU once, in their order, whoever wants it; of a bundle its parts. */
export function pickItems(rows: readonly QueueRow[]): readonly PickItem[] {
  const items = new Map<string, PickItem>();
  for (const { order, lines } of rows) {
    for (const line of lines.flatMap(shelfLines)) {
      const known = items.get(line.sku) ?? { line, quantity: 0, orders: [] };
      const { quantity } = line;
      items.set(line.sku, {
        ...known,
        quantity: known.quantity + quantity,
        orders: [...known.orders, { number: order.number, quantity }],
      });
    }
  }
  return [...items.values()].sort((a, b) => a.line.sku.localeCompare(b.line.sku));
}

const NO_OPTION = { en: '', 'zh-CN': '' };

function shelfLines(line: QueueRow['lines'][number]): readonly (PickItem['line'] & { readonly quantity: number })[] {
  if (line.parts.length === 0) return [line];
  return line.parts.map(({ sku, name, quantity }) => ({
    ...{ sku, name, optionText: NO_OPTION, image: null },
    quantity: quantity * line.quantity,
  }));
}

export type Packed = Readonly<Record<string, number>>;

/** One more unit of what was scanned; null when it is not wanted, or no more of it. */
export function addScanned(packed: Packed, lines: QueueRow['lines'], code: string): Packed | null {
  const wanted = code.trim().toLowerCase();
  const line = lines.find(
    ({ sku, orderLineId, quantity }) => sku.toLowerCase() === wanted && (packed[orderLineId] ?? 0) < quantity,
  );
  return line === undefined ? null : { ...packed, [line.orderLineId]: (packed[line.orderLineId] ?? 0) + 1 };
}
