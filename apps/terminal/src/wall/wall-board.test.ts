import { expect, test } from 'vitest';
import { makeBoard, makeOrder, makeRow, makeView, NOW } from '../testing/make-board.ts';
import { foldStock, levelsOf, lowStockOf, ordersPerMinute, tickerOf } from './wall-board.ts';
import { wallDocument } from './wall-document.ts';

const moved = (sku: string, left: number, version: number) => ({
  ...{ type: 'stock.changed' as const, sku },
  level: { variantId: sku, warehouseId: 'w1', onHand: left, reserved: 0, lowStockThreshold: 5, version },
});
const low = (levels: ReturnType<typeof levelsOf>) =>
  lowStockOf(makeBoard({ levels })).map(({ sku, onHand, reserved }) => `${sku} ${onHand - reserved}`);

test('stock that moves is low or not by its newest version', () => {
  const levels = levelsOf([makeRow('a', 4), makeRow('b', 20)]);

  const sold = foldStock(levels, moved('b', 3, 2));

  expect(low(sold)).toEqual(['b 3', 'a 4']);
  expect(low(foldStock(sold, moved('b', 20, 1)))).toEqual(['b 3', 'a 4']);
  expect(low(foldStock(sold, moved('b', 30, 3)))).toEqual(['a 4']);
});

test('a level whose name is not known stands under its SKU while it is low, and leaves then', () => {
  const short = foldStock(levelsOf([]), moved('new', 1, 1));

  expect(low(short)).toEqual(['new 1']);
  expect(foldStock(short, moved('new', 50, 2)).size).toBe(0);
  expect(foldStock(levelsOf([]), moved('plenty', 50, 1)).size).toBe(0);
});

test('another threshold makes a level low', () => {
  const levels = levelsOf([makeRow('a', 9)]);
  const event = { type: 'stock.threshold' as const, variantId: 'a', warehouseId: 'w1', lowStockThreshold: 10 };

  expect(low(foldStock(levels, event))).toEqual(['a 9']);
});

test('the ticker shows the newest orders as their last event left them', () => {
  const news = [makeOrder(1_000, { status: 'packed', version: 2 }), makeOrder(1_001)];

  const ticker = tickerOf(makeBoard({ news }), 2);

  expect(ticker.map(({ number, status }) => `${number} ${status}`)).toEqual(['1001 paid', '1000 packed']);
});

test('orders a minute are those of the full minutes', () => {
  expect(ordersPerMinute(makeView(), NOW)).toBe(3);
});

test('scripts get the wall whole, and since when it is stale', () => {
  expect(wallDocument(makeBoard({ view: null }), NOW)).toBeNull();
  expect(wallDocument(makeBoard({ connection: 'offline' }), NOW)).toMatchObject({
    ...{ connection: 'offline', heardAt: NOW, revenueToday: 1_234_567, revenueLastWeekByNow: 1_000_000, visitors: 1 },
    ...{ ordersPerMinute: 3, today: { placed: 48 } },
  });
  expect(wallDocument(makeBoard(), NOW)).toMatchObject({ connection: 'live', heardAt: null });
});
