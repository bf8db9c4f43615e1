import type { OrderPage, OrderStatus, OrderSummary } from '@pushcart/client';

/** The order list as it stands on the screen. Rows change in place; what is new waits until it is asked for. */
export interface OrderBoard {
  /** Empty: all. */
  readonly statuses: readonly OrderStatus[];
  readonly rows: readonly OrderSummary[];
  /** Newest first. */
  readonly waiting: readonly OrderSummary[];
  readonly nextCursor: string | null;
}

/** When more than this wait, the list is read anew instead. */
export const MOST_WAITING = 99;

export function boardOf(statuses: readonly OrderStatus[], { items, nextCursor }: OrderPage): OrderBoard {
  return { statuses, rows: items, waiting: [], nextCursor };
}

/**
 * Takes news in. A row keeps its place even when its status no longer fits the filter, and an order that is not on the
 * screen yet waits. Returns the same board when nothing changed.
 */
export function catchUp(board: OrderBoard, news: readonly OrderSummary[]): OrderBoard {
  return news.reduce(takeIn, board);
}

function takeIn(board: OrderBoard, order: OrderSummary): OrderBoard {
  const row = board.rows.findIndex(({ id }) => id === order.id);
  const shown = board.rows[row];
  if (shown !== undefined) {
    return shown.version >= order.version ? board : { ...board, rows: board.rows.with(row, order) };
  }
  const known = board.waiting.find(({ id }) => id === order.id);
  if (known !== undefined && known.version >= order.version) return board;
  const isWanted = fits(board, order) && isInReach(board, order);
  if (known === undefined && !isWanted) return board;
  const others = board.waiting.filter((other) => other !== known);
  const waiting = isWanted ? [...others, order].sort(newestFirst).slice(0, MOST_WAITING + 1) : others;
  return { ...board, waiting };
}

/** Adds the next page below. */
export function appendPage(board: OrderBoard, { items, nextCursor }: OrderPage): OrderBoard {
  const shown = new Set(board.rows.map(({ id }) => id));
  const added = items.filter(({ id }) => !shown.has(id));
  const addedIds = new Set(added.map(({ id }) => id));
  return {
    ...board,
    rows: [...board.rows, ...added],
    waiting: board.waiting.filter(({ id }) => !addedIds.has(id)),
    nextCursor,
  };
}

/** Puts what waited in its place; rows that no longer fit the filter leave. */
export function showWaiting(board: OrderBoard): OrderBoard {
  const rows = [...board.waiting, ...board.rows].filter((order) => fits(board, order)).sort(newestFirst);
  return { ...board, rows, waiting: [] };
}

export function fits({ statuses }: Pick<OrderBoard, 'statuses'>, { status }: OrderSummary): boolean {
  return statuses.length === 0 || statuses.includes(status);
}

// An order older than the last row comes with a later page.
function isInReach({ rows, nextCursor }: OrderBoard, order: OrderSummary): boolean {
  const last = rows.at(-1);
  return nextCursor === null || last === undefined || newestFirst(order, last) < 0;
}

function newestFirst(a: OrderSummary, b: OrderSummary): number {
  return b.placedAt.getTime() - a.placedAt.getTime() || b.number - a.number;
}
