import {
  type ConnectionState,
  type InventoryRow,
  isLow,
  type LocalizedText,
  latestOrders,
  minuteBars,
  type OrderNews,
  type OrderSummary,
  ratePerMinute,
  type StaffStockEvent,
  scarcest,
  type WallView,
} from '@pushcart/client';

/** All that the wall shows, as it is known now. */
export interface WallBoard {
  readonly store: LocalizedText;
  /** Null until the shop has first told it. */
  readonly view: WallView | null;
  /** How far this machine's clock is behind the shop's, in ms. */
  readonly offsetMs: number;
  readonly news: OrderNews;
  /** By `levelKey`. */
  readonly levels: ReadonlyMap<string, InventoryRow>;
  readonly connection: ConnectionState;
  /** When the shop was last heard of, by this machine's clock. */
  readonly heardAt: Date | null;
}

export const emptyBoard = (store: LocalizedText): WallBoard => ({
  store,
  view: null,
  offsetMs: 0,
  news: [],
  levels: new Map(),
  connection: 'idle',
  heardAt: null,
});

const RATE_MINUTES = 5;

/** Orders a minute over the last full minutes. */
export function ordersPerMinute({ minutes }: WallView, now: Date): number {
  return ratePerMinute(minuteBars(minutes, now), RATE_MINUTES);
}

export function tickerOf({ view, news }: WallBoard, count: number): readonly OrderSummary[] {
  return latestOrders(view?.latestOrders ?? [], news, count);
}

export const lowStockOf = ({ levels }: WallBoard): readonly InventoryRow[] => scarcest([...levels.values()]);

const levelKey = ({ variantId, warehouseId }: Pick<InventoryRow, 'variantId' | 'warehouseId'>) =>
  `${variantId} ${warehouseId}`;

export const levelsOf = (rows: readonly InventoryRow[]): WallBoard['levels'] =>
  new Map(rows.map((row) => [levelKey(row), row]));

/** Takes in what moved. A level without a name is kept while it is low, under its SKU: news carry no names. */
export function foldStock(levels: WallBoard['levels'], event: StaffStockEvent): WallBoard['levels'] {
  if (event.type === 'stock.promised') return levels;
  if (event.type === 'stock.threshold') {
    const row = levels.get(levelKey(event));
    return row === undefined ? levels : withRow(levels, { ...row, lowStockThreshold: event.lowStockThreshold });
  }
  const known = levels.get(levelKey(event.level));
  if (known !== undefined && known.version >= event.level.version) return levels;
  const row = { ...(known ?? nameless(event.sku)), ...event.level };
  if (isLow(row) || !isNameless(row)) return withRow(levels, row);
  const others = new Map(levels);
  others.delete(levelKey(row));
  return others;
}

const withRow = (levels: WallBoard['levels'], row: InventoryRow): WallBoard['levels'] =>
  new Map(levels).set(levelKey(row), row);

const nameless = (sku: string) => ({
  sku,
  productName: { en: sku, 'zh-CN': sku },
  warehouseName: { en: '', 'zh-CN': '' },
  promise: null,
  maxPerOrder: null,
  maxPerPerson: null,
});

const isNameless = ({ warehouseName }: InventoryRow): boolean => warehouseName.en === '';
