import { lowStockOf, ordersPerMinute, tickerOf, type WallBoard } from './wall-board.ts';

const TICKER = 12;
const LOW = 12;

/** The wall for scripts: each time the whole of it, amounts in minor units. Null until the shop has first told it. */
export function wallDocument(board: WallBoard, now: Date): object | null {
  const { view, connection, heardAt, store } = board;
  if (view === null) return null;
  const { currency, today, revenueLastWeek, visitors, topProducts } = view;
  const { placed, paid, shipped, delivered, cancelled, revenue, refunded } = today;
  return {
    store,
    connection,
    heardAt: connection === 'live' ? null : heardAt,
    currency,
    revenueToday: revenue,
    revenueLastWeekByNow: revenueLastWeek,
    refundedToday: refunded,
    ordersPerMinute: ordersPerMinute(view, now),
    visitors: visitors.count,
    today: { placed, paid, shipped, delivered, cancelled },
    topProducts,
    lowStock: lowStockOf(board)
      .slice(0, LOW)
      .map(({ sku, onHand, reserved }) => ({ sku, onHand, reserved, left: onHand - reserved })),
    latestOrders: tickerOf(board, TICKER).map(({ number, status, total, placedAt, city, country }) => ({
      ...{ number, status, total, placedAt, city, country },
    })),
  };
}
