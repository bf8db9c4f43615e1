import type { HistoryImport, OrderImport } from './import-types.ts';

/** A line of the ledger before it has its ids. */
export interface LedgerEntry {
  readonly sku: string;
  readonly warehouse: string;
  readonly kind: 'receive' | 'hold' | 'release' | 'ship';
  readonly onHandDelta: number;
  readonly reservedDelta: number;
  readonly at: Date;
  readonly order: OrderImport | null;
}

/** All movements of stock that a history implies, oldest first: an order holds when placed and ships or releases later. */
export function ledgerOf({ orders, receipts }: HistoryImport): readonly LedgerEntry[] {
  const entries: LedgerEntry[] = receipts.map(({ sku, warehouse, quantity, at }) => ({
    sku,
    warehouse,
    kind: 'receive',
    onHandDelta: quantity,
    reservedDelta: 0,
    at,
    order: null,
  }));
  for (const order of orders) {
    for (const { status, at } of order.history) {
      const kind = KINDS[status];
      if (kind === undefined) continue;
      for (const { sku, quantity } of order.lines) {
        entries.push({
          sku,
          warehouse: order.warehouse,
          kind,
          onHandDelta: kind === 'ship' ? -quantity : 0,
          reservedDelta: kind === 'hold' ? quantity : -quantity,
          at,
          order,
        });
      }
    }
  }
  return entries.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const KINDS: Partial<Record<OrderImport['history'][number]['status'], LedgerEntry['kind']>> = {
  placed: 'hold',
  shipped: 'ship',
  cancelled: 'release',
};
