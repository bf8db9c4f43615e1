import { ORDER_MOVES } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';

export interface Violation {
  readonly invariant: string;
  /** The rows at fault, at most ten. */
  readonly rows: readonly unknown[];
}

/** Looks for what must never be, in all stores of a database. Reads only; an empty answer is the proof. */
export async function checkInvariants(db: Reader): Promise<readonly Violation[]> {
  const found: Violation[] = [];
  for (const [invariant, query] of Object.entries(INVARIANTS)) {
    const rows = await db.$queryRaw<object[]>`SELECT * FROM (${query}) fault LIMIT 10`;
    if (rows.length > 0) found.push({ invariant, rows });
  }
  return found;
}

const moves = Object.entries(ORDER_MOVES).flatMap(([from, to]) => to.map((next) => `${from}>${next}`));

/** Each finds the rows that break it. */
const INVARIANTS: Readonly<Record<string, Prisma.Sql>> = {
  'A level is the sum of its ledger': Prisma.sql`
    SELECT level.variant_id, level.warehouse_id, level.on_hand, level.reserved, ledger.*
    FROM stock_levels level LEFT JOIN LATERAL (
      SELECT coalesce(sum(on_hand_delta), 0) AS on_hand_sum, coalesce(sum(reserved_delta), 0) AS reserved_sum,
        count(*) AS moves, coalesce(max(version), 0) AS last
      FROM stock_movements m WHERE m.variant_id = level.variant_id AND m.warehouse_id = level.warehouse_id) ledger ON true
    WHERE level.on_hand <> on_hand_sum OR level.reserved <> reserved_sum OR level.version <> last OR moves <> last`,
  'The ledger never went below zero': Prisma.sql`
    SELECT * FROM (
      SELECT variant_id, warehouse_id, version, sum(on_hand_delta) OVER upto AS on_hand, sum(reserved_delta) OVER upto AS reserved
      FROM stock_movements WINDOW upto AS (PARTITION BY variant_id, warehouse_id ORDER BY version)) past
    WHERE reserved < 0 OR on_hand < reserved`,
  'What is reserved is what live holds hold': Prisma.sql`
    SELECT level.variant_id, level.warehouse_id, level.reserved, coalesce(held.quantity, 0) AS held
    FROM stock_levels level FULL JOIN (
      SELECT variant_id, warehouse_id, sum(quantity) AS quantity FROM reservations
      WHERE status IN ('held', 'claimed') GROUP BY variant_id, warehouse_id) held USING (variant_id, warehouse_id)
    WHERE coalesce(level.reserved, 0) <> coalesce(held.quantity, 0)`,
  'A paid order holds all it sold, a shipped one shipped it, a closed one holds nothing': Prisma.sql`
    SELECT o.id, o.status, line.variant_id, line.quantity, hold.claimed, hold.shipped, hold.live
    FROM orders o
    JOIN (SELECT order_id, variant_id, sum(quantity) AS quantity FROM order_lines GROUP BY order_id, variant_id) line
      ON line.order_id = o.id
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(quantity) FILTER (WHERE status = 'claimed'), 0) AS claimed,
        coalesce(sum(quantity) FILTER (WHERE status = 'shipped'), 0) AS shipped,
        coalesce(sum(quantity) FILTER (WHERE status IN ('held', 'claimed')), 0) AS live
      FROM reservations r WHERE r.order_id = o.id AND r.variant_id = line.variant_id) hold
    WHERE EXISTS (SELECT 1 FROM reservations r WHERE r.order_id = o.id) AND (
      (o.status IN ('paid', 'packed') AND claimed <> line.quantity)
      OR (o.status IN ('shipped', 'delivered', 'completed') AND (shipped <> line.quantity OR live <> 0))
      OR (o.status IN ('cancelled', 'expired') AND live <> 0))`,
  'The lines, delivery and discount of an order add up to its total': Prisma.sql`
    SELECT o.id, o.total FROM orders o JOIN order_lines line ON line.order_id = o.id GROUP BY o.id
    HAVING sum(line.total) <> o.subtotal OR o.subtotal + o.shipping - o.discount <> o.total`,
  'The history of an order is a path of the allowed graph without a gap': Prisma.sql`
    SELECT * FROM (
      SELECT h.order_id, h.version, h.status, lag(h.status) OVER path AS before, row_number() OVER path AS place
      FROM order_history h WINDOW path AS (PARTITION BY h.order_id ORDER BY h.version)) step
    WHERE version <> place OR (before IS NULL AND status <> 'placed')
      OR (before <> status AND before || '>' || status <> ALL (${moves}::text[]))`,
  'An order stands where its history ends': Prisma.sql`
    SELECT o.id, o.status, o.version, last.status AS last_status, last.version AS last_version
    FROM orders o LEFT JOIN LATERAL (
      SELECT status, version FROM order_history h WHERE h.order_id = o.id ORDER BY version DESC LIMIT 1) last ON true
    WHERE (o.status, o.version) IS DISTINCT FROM (last.status, last.version)`,
  'A paid order has exactly one payment that is kept, of its total and currency': Prisma.sql`
    SELECT o.id, o.status, count(p.id) FROM orders o LEFT JOIN payments p
      ON p.order_id = o.id AND p.captured > p.refunded AND NOT EXISTS (
        SELECT 1 FROM refunds r WHERE r.payment_id = p.id AND r.status <> 'succeeded')
    WHERE o.status IN ('paid', 'packed', 'shipped', 'delivered', 'completed')
    GROUP BY o.id HAVING count(p.id) <> 1 OR min(p.captured) <> o.total OR min(p.currency) <> o.currency`,
  'No money is kept for an order that is off': Prisma.sql`
    SELECT o.id, o.status, p.id AS payment_id, p.captured, p.refunded FROM orders o JOIN payments p ON p.order_id = o.id
    WHERE o.status IN ('cancelled', 'expired') AND p.captured > p.refunded
      AND NOT EXISTS (SELECT 1 FROM refunds r WHERE r.payment_id = p.id)`,
  'Refunds never exceed what was captured': Prisma.sql`
    SELECT p.id FROM payments p JOIN refunds r ON r.payment_id = p.id WHERE r.status <> 'failed'
    GROUP BY p.id HAVING sum(r.amount) > p.captured`,
};
