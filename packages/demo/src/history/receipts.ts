import type { OrderImport, ReceiptImport } from '@pushcart/services/import';

const DAY_MS = 86_400_000;

/** Goods that came in on the first of each month: as much as the month will sell, so shelves end as full as they began. */
export function receiptsFor(orders: readonly OrderImport[]): readonly ReceiptImport[] {
  const wanted = new Map<string, ReceiptImport>();
  for (const order of orders) {
    const placedAt = order.history[0]?.at;
    if (placedAt === undefined || order.status === 'cancelled') continue;
    const month = new Date(Date.UTC(placedAt.getUTCFullYear(), placedAt.getUTCMonth(), 1) - DAY_MS);
    for (const { sku, quantity } of order.lines) {
      const id = `${sku} ${order.warehouse} ${month.toISOString()}`;
      const known = wanted.get(id)?.quantity ?? 0;
      wanted.set(id, { sku, warehouse: order.warehouse, quantity: known + quantity, at: month });
    }
  }
  return [...wanted.values()].sort((a, b) => a.at.getTime() - b.at.getTime());
}
