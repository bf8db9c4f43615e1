import type { InventoryRow, MetricBucket, OrderSummary, WallView } from '@pushcart/client';
import { emptyBoard, levelsOf, type WallBoard } from '../wall/wall-board.ts';

/** When the wall of tests is looked at. */
export const NOW = new Date('2026-11-30T12:34:56Z');

const NOTHING = { placed: 0, paid: 0, shipped: 0, delivered: 0, cancelled: 0, revenue: 0, refunded: 0, version: 1 };

export function makeMinute(minutesAgo: number, placed: number): MetricBucket {
  const startsAt = new Date(Math.floor(NOW.getTime() / 60_000 - minutesAgo) * 60_000);
  return { ...NOTHING, period: 'minute', startsAt, placed };
}

export function makeOrder(number: number, changes: Partial<OrderSummary> = {}): OrderSummary {
  return {
    ...{ id: `o${number}`, number, status: 'paid', version: 1, itemCount: 1, city: '杭州', country: 'CN' },
    ...{ total: { amount: 123_456, currency: 'CNY' }, customerName: '王*', firstImage: null },
    placedAt: new Date(NOW.getTime() - 60_000 + number),
    ...changes,
  };
}

export function makeRow(sku: string, left: number, changes: Partial<InventoryRow> = {}): InventoryRow {
  return {
    ...{ variantId: sku, warehouseId: 'w1', onHand: left + 2, reserved: 2, lowStockThreshold: 5, version: 1 },
    ...{ sku, promise: null, maxPerOrder: null, maxPerPerson: null },
    productName: { en: `The ${sku} of the house, freshly roasted`, 'zh-CN': `本店现烘${sku}手冲咖啡豆礼盒装` },
    warehouseName: { en: 'Hangzhou', 'zh-CN': '杭州仓' },
    ...changes,
  };
}

export function makeView(changes: Partial<WallView> = {}): WallView {
  return {
    ...{ currency: 'CNY', timeZone: 'Asia/Shanghai', revenueLastWeek: 1_000_000, parcels: [], lowStock: [], now: NOW },
    today: {
      ...NOTHING,
      period: 'day',
      startsAt: NOW,
      placed: 48,
      paid: 46,
      shipped: 14,
      delivered: 37,
      revenue: 1_234_567,
    },
    minutes: [makeMinute(30, 1), makeMinute(2, 5), makeMinute(1, 10)],
    latestOrders: Array.from({ length: 12 }, (_, place) => makeOrder(1_000 - place)),
    topProducts: Array.from({ length: 12 }, (_, place) => ({
      ...{ productId: `p${place}`, units: 30 - place },
      name: { en: `Product ${place}`, 'zh-CN': `手工龙井绿茶明前特级第${place}号` },
    })),
    visitors: { count: 1, version: 1 },
    ...changes,
  };
}

/** A live wall of a shop whose names are Chinese. */
export function makeBoard(changes: Partial<WallBoard> = {}): WallBoard {
  return {
    ...emptyBoard({ en: 'Tea House', 'zh-CN': '推车集市旗舰店' }),
    view: makeView(),
    levels: levelsOf(Array.from({ length: 12 }, (_, place) => makeRow(`TEA-${place}`, place - 1))),
    connection: 'live',
    heardAt: NOW,
    ...changes,
  };
}
