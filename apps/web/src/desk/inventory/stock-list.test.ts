import { type InventoryRow, type StaffStockLevel, scarcest } from '@pushcart/client';
import { expect, test } from 'vitest';
import { appendStock, foldStockNews, missingLow, stockNewsOf, takeLevels } from './stock-list.ts';

function level(variantId: string, onHand: number, version: number): StaffStockLevel {
  return { variantId, warehouseId: 'w1', onHand, reserved: 0, lowStockThreshold: 5, version };
}

function row(variantId: string, onHand: number, version = 1): InventoryRow {
  const name = { en: variantId, 'zh-CN': variantId };
  const caps = { maxPerOrder: null, maxPerPerson: null, promise: null };
  return { ...level(variantId, onHand, version), ...caps, sku: variantId, productName: name, warehouseName: name };
}

test('a row takes the newer level in and keeps its names and its place', () => {
  const rows = takeLevels([row('a', 9), row('b', 9)], stockNewsOf([level('b', 8, 2)]));

  expect(rows.map(({ sku, onHand }) => `${sku} ${onHand}`)).toEqual(['a 9', 'b 8']);
});

test('levels that are known or older change nothing', () => {
  const rows = [row('a', 9, 3)];

  expect(takeLevels(rows, stockNewsOf([level('a', 1, 2), level('z', 1, 2)]))).toBe(rows);
});

test('the newest version of a level stays, whatever order they come in', () => {
  const news = [level('a', 7, 3), level('a', 9, 1), level('a', 8, 2)].reduce(foldStockNews, stockNewsOf([]));

  expect(news.get('a w1')?.onHand).toBe(7);
});

test('levels that ran low beyond the rows are told', () => {
  const news = stockNewsOf([level('a', 1, 2), level('b', 2, 2), level('c', 99, 2)]);

  expect(missingLow([row('a', 9)], news)).toEqual(['b w1']);
});

test('a page that overlaps adds no row twice', () => {
  const list = appendStock(
    { rows: [row('a', 1), row('b', 1)], nextCursor: 'x' },
    { rows: [row('b', 1), row('c', 1)], nextCursor: null },
  );

  expect(list.rows.map(({ sku }) => sku)).toEqual(['a', 'b', 'c']);
});

test('a desk that listens for a week holds a bounded number of levels', () => {
  const levels = Array.from({ length: 1_500 }, (_, index) => level(`v${index}`, 1, 1));

  expect(levels.reduce(foldStockNews, stockNewsOf([])).size).toBeLessThanOrEqual(400);
});

test('stock that was filled up is not low, and the scarcest comes first', () => {
  expect(scarcest([row('a', 4), row('b', 1), row('c', 90)]).map(({ sku }) => sku)).toEqual(['b', 'a']);
});
