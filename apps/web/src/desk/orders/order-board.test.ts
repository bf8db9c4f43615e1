import { foldOrderNews, type OrderStatus, type OrderSummary } from '@pushcart/client';
import { expect, test } from 'vitest';
import { appendPage, boardOf, catchUp, MOST_WAITING, showWaiting } from './order-board.ts';

function order(number: number, status: OrderStatus = 'paid', version = 1): OrderSummary {
  return {
    id: `order-${number}`,
    number,
    status,
    version,
    total: { amount: 1000, currency: 'USD' },
    itemCount: 1,
    city: 'Berlin',
    country: 'DE',
    customerName: 'M. K.',
    firstImage: null,
    placedAt: new Date(1_800_000_000_000 + number * 1000),
  };
}

const numbers = (orders: readonly OrderSummary[]) => orders.map(({ number }) => number);
const board = boardOf([], { items: [order(5), order(4), order(3)], nextCursor: 'more' });

test('a new order waits and no row moves', () => {
  const next = catchUp(board, [order(6)]);

  expect(next.rows).toBe(board.rows);
  expect(numbers(next.waiting)).toEqual([6]);
});

test('a row changes in place', () => {
  const next = catchUp(board, [order(4, 'packed', 2)]);

  expect(numbers(next.rows)).toEqual([5, 4, 3]);
  expect(next.rows[1]?.status).toBe('packed');
});

test('news that is known or older changes nothing', () => {
  expect(catchUp(board, [order(4, 'placed', 1), order(5, 'placed', 0)])).toBe(board);
});

test('a row that leaves the filter keeps its place until the waiting are shown', () => {
  const toPack = boardOf(['paid'], { items: [order(5), order(4)], nextCursor: null });

  const packed = catchUp(toPack, [order(5, 'packed', 2), order(6)]);

  expect(numbers(packed.rows)).toEqual([5, 4]);
  expect(numbers(showWaiting(packed).rows)).toEqual([6, 4]);
});

test('an order that comes to fit the filter waits, and goes when it fits no longer', () => {
  const toPack = boardOf(['paid'], { items: [order(5)], nextCursor: null });

  const paid = catchUp(toPack, [order(4, 'paid', 2)]);
  const gone = catchUp(paid, [order(4, 'packed', 3)]);

  expect(numbers(paid.waiting)).toEqual([4]);
  expect(gone.waiting).toEqual([]);
});

test('an order below the last row is left to its own page', () => {
  expect(catchUp(board, [order(1, 'paid', 2)])).toBe(board);
  expect(numbers(appendPage(board, { items: [order(2), order(1)], nextCursor: null }).rows)).toEqual([5, 4, 3, 2, 1]);
});

test('a page that overlaps what is shown adds no row twice', () => {
  const next = appendPage(board, { items: [order(3), order(2)], nextCursor: null });

  expect(numbers(next.rows)).toEqual([5, 4, 3, 2]);
});

test('what waits is shown newest first, above the rows', () => {
  const next = showWaiting(catchUp(board, [order(7), order(6)]));

  expect(numbers(next.rows)).toEqual([7, 6, 5, 4, 3]);
  expect(next.waiting).toEqual([]);
});

test('a board that nobody looks at for a week stays bounded', () => {
  const news = Array.from({ length: 2_000 }, (_, index) => order(10 + index));

  expect(catchUp(board, news).waiting).toHaveLength(MOST_WAITING + 1);
  expect(news.reduce(foldOrderNews, []).length).toBeLessThan(1_000);
});

test('news keeps the newest version of each order', () => {
  const news = [order(1, 'placed', 1), order(2), order(1, 'paid', 2), order(1, 'placed', 1)].reduce(foldOrderNews, []);

  expect(news.map(({ number, status }) => `${number} ${status}`)).toEqual(['2 paid', '1 paid']);
});
