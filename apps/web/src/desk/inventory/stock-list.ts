import { type InventoryRow, isLow, type StaffStockLevel } from '@pushcart/client';

/** What staff see of stock, as far as it was read. */
export interface StockList {
  readonly rows: readonly InventoryRow[];
  readonly nextCursor: string | null;
}

/** Levels that changed while the desk listened, by `levelKey`; the latest change last. */
export type StockNews = ReadonlyMap<string, StaffStockLevel>;

type LevelName = Pick<StaffStockLevel, 'variantId' | 'warehouseId'>;

export const levelKey = ({ variantId, warehouseId }: LevelName): string => `${variantId} ${warehouseId}`;

const REMEMBERED = 400;

export function stockNewsOf(levels: readonly StaffStockLevel[]): StockNews {
  return new Map(levels.map((level) => [levelKey(level), level]));
}

export function foldStockNews(news: StockNews, level: StaffStockLevel): StockNews {
  const key = levelKey(level);
  if ((news.get(key)?.version ?? -1) >= level.version) return news;
  const next = new Map(news);
  next.delete(key);
  next.set(key, level);
  const oldest = next.keys().next();
  if (next.size > REMEMBERED && oldest.done !== true) next.delete(oldest.value);
  return next;
}

/** Brings rows up to date in place; the same rows when nothing changed. */
export function takeLevels(rows: readonly InventoryRow[], news: StockNews): readonly InventoryRow[] {
  let isChanged = false;
  const next = rows.map((row) => {
    const level = news.get(levelKey(row));
    if (level === undefined || level.version <= row.version) return row;
    isChanged = true;
    return { ...row, ...level };
  });
  return isChanged ? next : rows;
}

/** How many levels ran low that the rows do not show. */
export function countMissingLow(rows: readonly InventoryRow[], news: StockNews): number {
  const shown = new Set(rows.map(levelKey));
  let count = 0;
  for (const [key, level] of news) if (isLow(level) && !shown.has(key)) count += 1;
  return count;
}

export function appendStock(list: StockList, page: StockList): StockList {
  const shown = new Set(list.rows.map(levelKey));
  return {
    rows: [...list.rows, ...page.rows.filter((row) => !shown.has(levelKey(row)))],
    nextCursor: page.nextCursor,
  };
}
