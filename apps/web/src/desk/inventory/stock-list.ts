import {
  type InventoryRow,
  isLow,
  type StaffStockLevel,
  type StaffStockPromised,
  type StaffThresholdChanged,
} from '@pushcart/client';

/** What staff see of stock, as far as it was read. */
export interface StockList {
  readonly rows: readonly InventoryRow[];
  readonly nextCursor: string | null;
}

/** Levels that changed while the desk listened, by `levelKey`; the latest change last. */
export type StockNews = ReadonlyMap<string, StaffStockLevel>;

export type Caps = Pick<InventoryRow, 'maxPerOrder' | 'maxPerPerson'>;

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

/** Keys of levels that ran low and are not among the rows. */
export function missingLow(rows: readonly InventoryRow[], news: StockNews): readonly string[] {
  const shown = new Set(rows.map(levelKey));
  return [...news].filter(([key, level]) => isLow(level) && !shown.has(key)).map(([key]) => key);
}

export function appendStock(list: StockList, page: StockList): StockList {
  const shown = new Set(list.rows.map(levelKey));
  return {
    rows: [...list.rows, ...page.rows.filter((row) => !shown.has(levelKey(row)))],
    nextCursor: page.nextCursor,
  };
}

/** How much of a variant may be ordered, on its row in each warehouse. */
export function takeCaps(list: StockList, variantId: string, caps: Caps): StockList {
  return { ...list, rows: list.rows.map((row) => (row.variantId === variantId ? { ...row, ...caps } : row)) };
}

/** Terms and thresholds as they are now, on the rows they are about; the same list when nothing changed. */
export function takeTerms(list: StockList, event: StaffStockPromised | StaffThresholdChanged): StockList {
  const isMeant = (row: InventoryRow): boolean =>
    event.type === 'stock.promised'
      ? row.variantId === event.promise.variantId && (row.promise?.version ?? 0) < event.promise.version
      : levelKey(row) === levelKey(event) && row.lowStockThreshold !== event.lowStockThreshold;
  if (!list.rows.some(isMeant)) return list;
  const changed = (row: InventoryRow): InventoryRow => {
    if (event.type === 'stock.threshold') return { ...row, lowStockThreshold: event.lowStockThreshold };
    const { variantId: _, ...promise } = event.promise;
    return { ...row, promise };
  };
  return { ...list, rows: list.rows.map((row) => (isMeant(row) ? changed(row) : row)) };
}
