import { hasLeft, SHIPMENT_STATUSES } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

const LEFT = SHIPMENT_STATUSES.filter(hasLeft);
/** What each order is to send of a variant: sold, without what was taken off it since. */
const SENT = Prisma.sql`
  SELECT unit.order_id, unit.variant_id, sum((line.quantity - coalesce(line.called_off, 0)) * unit.units_each) AS quantity
  FROM order_line_units unit JOIN order_lines line ON line.id = unit.order_line_id GROUP BY unit.order_id, unit.variant_id`;

export const STOCK_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I1',
    name: 'A level never has less than nothing, nor more reserved than there is',
    faults: Prisma.sql`
      SELECT variant_id, warehouse_id, on_hand, reserved FROM stock_levels
      WHERE on_hand < 0 OR reserved < 0 OR reserved > on_hand`,
  },
  {
    id: 'I1',
    name: 'The ledger never went below zero',
    faults: Prisma.sql`
      SELECT * FROM (
        SELECT variant_id, warehouse_id, version, sum(on_hand_delta) OVER upto AS on_hand, sum(reserved_delta) OVER upto AS reserved
        FROM stock_movements WINDOW upto AS (PARTITION BY variant_id, warehouse_id ORDER BY version)) past
      WHERE reserved < 0 OR on_hand < reserved`,
  },
  {
    id: 'I2',
    name: 'A level is the sum of its ledger, whose versions have no gap',
    faults: Prisma.sql`
      SELECT variant_id, warehouse_id, level.on_hand, level.reserved, level.version, ledger.on_hand AS on_hand_sum,
        ledger.reserved AS reserved_sum, ledger.moves, ledger.last
      FROM stock_levels level FULL JOIN (
        SELECT variant_id, warehouse_id, sum(on_hand_delta) AS on_hand, sum(reserved_delta) AS reserved, count(*) AS moves,
          max(version) AS last
        FROM stock_movements GROUP BY variant_id, warehouse_id) ledger USING (variant_id, warehouse_id)
      WHERE (level.on_hand, level.reserved, level.version, coalesce(moves, 0)) IS DISTINCT FROM
        (coalesce(ledger.on_hand, 0), coalesce(ledger.reserved, 0), coalesce(last, 0), coalesce(last, 0))`,
  },
  {
    id: 'I2',
    name: 'A movement moves what its kind says',
    faults: Prisma.sql`
      SELECT id, variant_id, warehouse_id, kind, on_hand_delta, reserved_delta FROM stock_movements
      WHERE NOT CASE kind
        WHEN 'receive' THEN on_hand_delta > 0 AND reserved_delta = 0
        WHEN 'return' THEN on_hand_delta > 0 AND reserved_delta = 0
        WHEN 'hold' THEN on_hand_delta = 0 AND reserved_delta > 0
        WHEN 'release' THEN on_hand_delta = 0 AND reserved_delta < 0
        WHEN 'ship' THEN on_hand_delta < 0 AND reserved_delta = on_hand_delta
        ELSE reserved_delta = 0 END`,
  },
  {
    id: 'I2',
    name: 'What left one warehouse for another arrived there',
    faults: Prisma.sql`
      SELECT variant_id, sum(on_hand_delta) AS lost FROM stock_movements WHERE kind = 'transfer'
      GROUP BY variant_id HAVING sum(on_hand_delta) <> 0`,
  },
  {
    id: 'I3',
    name: 'What is reserved is what live holds hold',
    faults: Prisma.sql`
      SELECT variant_id, warehouse_id, level.reserved, coalesce(held.quantity, 0) AS held
      FROM stock_levels level FULL JOIN (
        SELECT variant_id, warehouse_id, sum(quantity) AS quantity FROM reservations
        WHERE status IN ('held', 'claimed') AND warehouse_id IS NOT NULL
        GROUP BY variant_id, warehouse_id) held USING (variant_id, warehouse_id)
      WHERE coalesce(level.reserved, 0) <> coalesce(held.quantity, 0)`,
  },
  {
    id: 'I3',
    name: 'No hold outlives its time by more than 30 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT id, variant_id, quantity, cart_id, order_id, expires_at FROM reservations
      WHERE status = 'held' AND expires_at < now() - interval '30 s'`,
  },
  {
    id: 'I4',
    name: 'What has left the house is what shipped orders sold',
    faults: Prisma.sql`
      SELECT order_id, variant_id, o.status, coalesce(sold.quantity, 0) AS sold, coalesce(gone.quantity, 0) AS gone
      FROM (${SENT}) sold
      FULL JOIN (
        SELECT order_id, variant_id, -sum(on_hand_delta) AS quantity FROM stock_movements
        WHERE kind = 'ship' GROUP BY order_id, variant_id) gone USING (order_id, variant_id)
      LEFT JOIN orders o ON o.id = order_id
      WHERE coalesce(gone.quantity, 0) > coalesce(sold.quantity, 0)
        OR (o.status IN ('placed', 'paid', 'cancelled', 'expired') AND gone.quantity > 0)
        OR (o.status IN ('shipped', 'delivered', 'completed') AND sold.quantity <> coalesce(gone.quantity, 0))`,
  },
  {
    id: 'I4',
    name: 'A paid order holds or has shipped all it sold',
    // An order brought from elsewhere after it was delivered never held anything here.
    faults: Prisma.sql`
      SELECT order_id, o.status, variant_id, sold.quantity, held.kept
      FROM (${SENT}) sold
      JOIN orders o ON o.id = order_id
      LEFT JOIN (
        SELECT order_id, variant_id, sum(quantity) FILTER (WHERE status IN ('claimed', 'shipped')) AS kept
        FROM reservations WHERE order_id IS NOT NULL GROUP BY order_id, variant_id) held USING (order_id, variant_id)
      WHERE coalesce(kept, 0) <> sold.quantity AND (o.status IN ('paid', 'packed')
        OR (o.status IN ('shipped', 'delivered', 'completed')
            AND EXISTS (SELECT 1 FROM reservations r WHERE r.order_id = o.id)))`,
  },
  {
    id: 'I4',
    name: 'What has left the house is what is in the parcels that left',
    // A parcel that is sent again takes nothing along. An order brought from elsewhere never held anything here; what is collected is
    // in no parcel.
    faults: Prisma.sql`
      SELECT order_id, variant_id, coalesce(parcels.units, 0) AS in_parcels, coalesce(gone.units, 0) AS gone
      FROM (
        SELECT s.order_id, unit.variant_id, sum(part.quantity * unit.units_each) AS units
        FROM shipments s JOIN shipment_lines part ON part.shipment_id = s.id
        JOIN order_line_units unit ON unit.order_line_id = part.order_line_id
        WHERE s.return_id IS NULL AND s.resends_id IS NULL AND s.status IN (${Prisma.join(LEFT)})
          AND EXISTS (SELECT FROM reservations r WHERE r.order_id = s.order_id)
        GROUP BY s.order_id, unit.variant_id) parcels
      FULL JOIN (
        SELECT r.order_id, r.variant_id, sum(r.quantity) AS units FROM reservations r JOIN orders o ON o.id = r.order_id
        WHERE r.status = 'shipped' AND o.pickup_warehouse_id IS NULL GROUP BY r.order_id, r.variant_id) gone USING (order_id, variant_id)
      WHERE coalesce(parcels.units, 0) <> coalesce(gone.units, 0)`,
  },
  {
    id: 'I4',
    name: 'No unit is in two parcels, nor in one though it was taken off its order',
    faults: Prisma.sql`
      SELECT line.id, line.order_id, line.quantity, line.called_off, packed.units FROM order_lines line JOIN (
        SELECT part.order_line_id, sum(part.quantity) AS units
        FROM shipment_lines part JOIN shipments s ON s.id = part.shipment_id
        WHERE s.return_id IS NULL AND s.resends_id IS NULL AND s.status <> 'cancelled'
        GROUP BY part.order_line_id) packed ON packed.order_line_id = line.id
      WHERE packed.units > line.quantity - coalesce(line.called_off, 0)`,
  },
  {
    id: 'I4',
    name: 'No more of a line came back than was sold',
    faults: Prisma.sql`
      SELECT line.id, line.order_id, line.quantity, line.called_off, back.received FROM order_lines line JOIN (
        SELECT order_line_id, sum(received) AS received FROM return_lines GROUP BY order_line_id) back
        ON back.order_line_id = line.id
      WHERE back.received > line.quantity - coalesce(line.called_off, 0)`,
  },
  {
    id: 'I4',
    name: 'What came back and is for sale again is in the ledger',
    faults: Prisma.sql`
      SELECT order_id, variant_id, coalesce(back.units, 0) AS restocked, coalesce(ledger.units, 0) AS in_ledger
      FROM (
        SELECT line.order_id, unit.variant_id, sum(part.received * unit.units_each) AS units
        FROM return_lines part JOIN order_lines line ON line.id = part.order_line_id
        JOIN order_line_units unit ON unit.order_line_id = line.id
        WHERE part.restocked AND part.received > 0 GROUP BY line.order_id, unit.variant_id) back
      FULL JOIN (
        SELECT order_id, variant_id, sum(on_hand_delta) AS units FROM stock_movements
        WHERE kind = 'return' AND order_id IS NOT NULL GROUP BY order_id, variant_id) ledger USING (order_id, variant_id)
      WHERE coalesce(back.units, 0) <> coalesce(ledger.units, 0)`,
  },
  {
    id: 'I11',
    name: 'An order that is off or gone holds nothing',
    faults: Prisma.sql`
      SELECT r.id, r.order_id, o.status AS order_status, r.status, r.quantity
      FROM reservations r LEFT JOIN orders o ON o.id = r.order_id
      WHERE r.order_id IS NOT NULL AND r.status IN ('held', 'claimed')
        AND (o.id IS NULL OR o.status IN ('cancelled', 'expired', 'shipped', 'delivered', 'completed'))`,
  },
];
