import { hasLeft, SHIPMENT_STATUSES } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

const PACKED = SHIPMENT_STATUSES.filter((status) => !hasLeft(status) && status !== 'cancelled');

export const PROMISE_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I1',
    name: 'No more is promised of a variant than its limit',
    faults: Prisma.sql`
      SELECT variant_id, kind, unit_limit, promised FROM stock_promises WHERE promised < 0 OR promised > unit_limit`,
  },
  {
    id: 'I2',
    name: 'What is promised is the sum of its ledger, which never went below zero',
    faults: Prisma.sql`
      SELECT variant_id, terms.promised, ledger.total, ledger.lowest
      FROM stock_promises terms FULL JOIN (
        SELECT variant_id, sum(delta) AS total, min(upto) AS lowest FROM (
          SELECT variant_id, delta, sum(delta) OVER (PARTITION BY variant_id ORDER BY version) AS upto FROM promise_movements) step
        GROUP BY variant_id) ledger USING (variant_id)
      WHERE coalesce(terms.promised, 0) <> coalesce(ledger.total, 0) OR ledger.lowest < 0`,
  },
  {
    id: 'I3',
    name: 'What is promised is what live holds without a warehouse wait for',
    faults: Prisma.sql`
      SELECT variant_id, terms.promised, waits.quantity FROM stock_promises terms FULL JOIN (
        SELECT variant_id, sum(quantity) AS quantity FROM reservations
        WHERE status IN ('held', 'claimed') AND warehouse_id IS NULL GROUP BY variant_id) waits USING (variant_id)
      WHERE coalesce(terms.promised, 0) <> coalesce(waits.quantity, 0)`,
  },
  {
    id: 'I3',
    name: 'Nobody waits for units that are there longer than 30 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT terms.variant_id, terms.promised, level.warehouse_id, level.on_hand - level.reserved AS free
      FROM stock_promises terms JOIN stock_levels level USING (variant_id)
      WHERE terms.promised > 0 AND level.on_hand > level.reserved AND NOT EXISTS (
        SELECT 1 FROM stock_movements moved WHERE moved.variant_id = level.variant_id
          AND moved.warehouse_id = level.warehouse_id AND moved.version = level.version AND moved.created_at > now() - interval '30 s')`,
  },
  {
    id: 'I4',
    name: 'No order that has all left, or that is collected, waits for units',
    faults: Prisma.sql`
      SELECT o.id, o.number, o.status, r.variant_id, r.quantity FROM reservations r JOIN orders o ON o.id = r.order_id
      WHERE r.warehouse_id IS NULL AND r.status IN ('held', 'claimed')
        AND (o.status NOT IN ('placed', 'paid', 'packed') OR o.pickup_warehouse_id IS NOT NULL)`,
  },
  {
    id: 'I4',
    name: 'Nothing is packed that is still to come',
    faults: Prisma.sql`
      SELECT packed.order_id, packed.variant_id, packed.units, coalesce(held.units, 0) AS held
      FROM (
        SELECT s.order_id, unit.variant_id, sum(part.quantity * unit.units_each) AS units
        FROM shipments s JOIN shipment_lines part ON part.shipment_id = s.id
        JOIN order_line_units unit ON unit.order_line_id = part.order_line_id
        WHERE s.return_id IS NULL AND s.resends_id IS NULL AND s.status IN (${Prisma.join(PACKED)})
        GROUP BY s.order_id, unit.variant_id) packed
      LEFT JOIN (
        SELECT order_id, variant_id, sum(quantity) AS units FROM reservations
        WHERE status = 'claimed' AND warehouse_id IS NOT NULL GROUP BY order_id, variant_id) held USING (order_id, variant_id)
      WHERE packed.units > coalesce(held.units, 0)`,
  },
  {
    id: 'I4',
    name: 'A bundle has no stock of its own, and no part of it is a bundle',
    faults: Prisma.sql`
      SELECT bundle.variant_id, level.warehouse_id, level.on_hand, NULL AS part FROM bundles bundle
      JOIN stock_levels level USING (variant_id) WHERE level.on_hand <> 0
      UNION ALL SELECT part.bundle_id, NULL, NULL, part.variant_id FROM bundle_parts part
      JOIN bundles inner_one ON inner_one.variant_id = part.variant_id`,
  },
];
