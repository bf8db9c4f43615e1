import type { InventoryRow, Pushcart } from '@pushcart/client';

const PAGE = 100;

interface StockFilter {
  readonly query?: string | undefined;
  readonly lowOnly: boolean;
  readonly warehouseId?: string | undefined;
}

/** Levels by SKU that a filter finds, `limit` at most. Returns whether there are more. */
export async function listStock(
  pushcart: Pick<Pushcart, 'inventory'>,
  { query, lowOnly, warehouseId }: StockFilter,
  limit: number,
): Promise<{ readonly rows: readonly InventoryRow[]; readonly hasMore: boolean }> {
  const rows: InventoryRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await pushcart.inventory.list.query({
      limit: PAGE,
      ...(query === undefined ? {} : { query }),
      ...(lowOnly ? { lowOnly } : {}),
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...page.items.filter((row) => warehouseId === undefined || row.warehouseId === warehouseId));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined && rows.length < limit);
  return { rows: rows.slice(0, limit), hasMore: cursor !== undefined || rows.length > limit };
}
