import { hasLeft, ORDER_MOVES, SHIPMENT_STATUSES } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

const LEFT = SHIPMENT_STATUSES.filter(hasLeft);
const moves = Object.entries(ORDER_MOVES).flatMap(([from, to]) => to.map((next) => `${from}>${next}`));

export const ORDER_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I5',
    name: 'Every checkout that was answered has its order',
    faults: Prisma.sql`
      SELECT key.scope, key.key, key.response FROM idempotency_keys key
      LEFT JOIN orders o ON o.id = (key.response ->> 'orderId')::uuid
      WHERE key.operation = 'checkout.place' AND o.id IS NULL`,
  },
  {
    id: 'I6',
    name: 'A checkout makes one order: no two keys name the same',
    faults: Prisma.sql`
      SELECT response ->> 'orderId' AS order_id, array_agg(key) AS keys FROM idempotency_keys
      WHERE operation = 'checkout.place' GROUP BY 1 HAVING count(*) > 1`,
  },
  {
    id: 'I6',
    name: 'The order numbers of a store have no gap',
    faults: Prisma.sql`
      SELECT s.id AS store_id, s.order_number, count(*), min(o.number) AS first, max(o.number) AS last
      FROM stores s JOIN orders o ON o.store_id = s.id GROUP BY s.id
      HAVING count(*) <> max(o.number) - min(o.number) + 1 OR max(o.number) <> s.order_number`,
  },
  {
    id: 'I7',
    name: 'The lines, delivery and discount of an order add up to its total',
    faults: Prisma.sql`
      SELECT o.id, o.subtotal, o.shipping, o.discount, o.tax, o.tax_included, o.total, lines.total AS lines
      FROM orders o LEFT JOIN (
        SELECT order_id, sum(quantity * unit_price) AS total, bool_and(total = quantity * unit_price) AS agree
        FROM order_lines GROUP BY order_id) lines ON lines.order_id = o.id
      WHERE lines.total IS DISTINCT FROM o.subtotal OR NOT agree OR o.tax > o.total
        OR o.subtotal + o.shipping - o.discount + CASE WHEN o.tax_included THEN 0 ELSE o.tax END <> o.total`,
  },
  {
    id: 'I7',
    name: 'An order in another currency than that of its store keeps its rate, and no other does',
    faults: Prisma.sql`
      SELECT o.id, o.currency, s.currency AS store, o.rate_numerator, o.rate_denominator
      FROM orders o JOIN stores s ON s.id = o.store_id
      WHERE (o.currency = s.currency) <> (o.rate_numerator IS NULL)`,
  },
  {
    id: 'I7',
    name: 'The tax of an order is that of its rates, and of its lines with what falls on the delivery',
    faults: Prisma.sql`
      SELECT o.id, o.tax, o.total, o.taxes, lines.tax AS lines
      FROM orders o JOIN (SELECT order_id, sum(tax) AS tax FROM order_lines GROUP BY order_id) lines ON lines.order_id = o.id
      CROSS JOIN LATERAL (
        SELECT coalesce(sum((each ->> 'net')::bigint), 0) AS net, coalesce(sum((each ->> 'tax')::bigint), 0) AS tax
        FROM jsonb_array_elements(o.taxes) each) rates
      WHERE o.taxes IS NOT NULL AND (rates.tax <> o.tax OR rates.net + rates.tax <> o.total OR lines.tax > o.tax)`,
  },
  {
    id: 'I10',
    name: 'The history of an order is a path of the allowed graph without a gap',
    faults: Prisma.sql`
      SELECT * FROM (
        SELECT order_id, version, from_status, status, lag(status) OVER path AS before, row_number() OVER path AS place
        FROM order_history WINDOW path AS (PARTITION BY order_id ORDER BY version)) step
      WHERE version <> place OR from_status IS DISTINCT FROM before OR (before IS NULL AND status <> 'placed')
        OR (before <> status AND before || '>' || status <> ALL (${moves}::text[]))`,
  },
  {
    id: 'I10',
    name: 'An order stands where its history ends',
    faults: Prisma.sql`
      SELECT o.id, o.status, o.version, last.status AS last_status, last.version AS last_version
      FROM orders o LEFT JOIN (
        SELECT order_id, max(version) AS version, (array_agg(status ORDER BY version DESC))[1] AS status
        FROM order_history GROUP BY order_id) last ON last.order_id = o.id
      WHERE (o.status, o.version) IS DISTINCT FROM (last.status, last.version)`,
  },
  {
    id: 'I11',
    name: 'Nothing was packed or shipped before it was paid',
    faults: Prisma.sql`
      SELECT id, status, paid_at, packed_at, shipped_at, delivered_at FROM orders
      WHERE least(packed_at, shipped_at, delivered_at) < paid_at
        OR (paid_at IS NULL AND num_nonnulls(packed_at, shipped_at, delivered_at) > 0)`,
  },
  {
    id: 'I11',
    name: 'An order is shipped when all its parcels have left, and delivered when none is on its way',
    // An order brought from elsewhere has the parcel it came with.
    faults: Prisma.sql`
      SELECT o.id, o.status, s.id AS shipment_id, s.status AS shipment_status, s.resolution FROM orders o JOIN shipments s ON s.order_id = o.id
      WHERE s.return_id IS NULL AND s.status <> 'cancelled' AND EXISTS (SELECT FROM reservations r WHERE r.order_id = o.id)
        AND ((s.resends_id IS NULL AND s.status NOT IN (${Prisma.join(LEFT)}) AND o.status IN ('shipped', 'delivered', 'completed'))
          OR (s.status <> 'delivered' AND s.resolution IS NULL AND o.status IN ('delivered', 'completed'))
          OR o.status IN ('placed', 'expired'))`,
  },
  {
    id: 'I11',
    name: 'No unpaid order outlives its hold by more than 30 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT id, number, hold_expires_at FROM orders
      WHERE status = 'placed' AND hold_expires_at < now() - interval '30 s'`,
  },
  {
    id: 'I13',
    name: 'What belongs together is of one store',
    faults: Prisma.sql`
      SELECT 'order line' AS what, line.id FROM order_lines line
        JOIN orders o ON o.id = line.order_id JOIN variants v ON v.id = line.variant_id WHERE v.store_id <> o.store_id
      UNION ALL SELECT 'hold', r.id FROM reservations r JOIN variants v ON v.id = r.variant_id
        JOIN warehouses w ON w.id = r.warehouse_id WHERE r.store_id <> v.store_id OR r.store_id <> w.store_id
      UNION ALL SELECT 'bundle', whole.id FROM bundle_parts part JOIN variants whole ON whole.id = part.bundle_id
        JOIN variants v ON v.id = part.variant_id WHERE v.store_id <> whole.store_id
      UNION ALL SELECT 'level', v.id FROM stock_levels l JOIN variants v ON v.id = l.variant_id
        JOIN warehouses w ON w.id = l.warehouse_id WHERE v.store_id <> w.store_id
      UNION ALL SELECT 'parcel', s.id FROM shipments s JOIN orders o ON o.id = s.order_id
        JOIN warehouses w ON w.id = s.warehouse_id WHERE s.store_id <> o.store_id OR w.store_id <> o.store_id
      UNION ALL SELECT 'cart', c.id FROM cart_lines line JOIN carts c ON c.id = line.cart_id
        JOIN variants v ON v.id = line.variant_id WHERE v.store_id <> c.store_id`,
  },
];
