import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const PICKUP_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I30',
    name: 'What is collected is held and taken at its pickup point, and no carrier has it',
    faults: Prisma.sql`
      SELECT o.id, r.id AS what FROM orders o JOIN reservations r ON r.order_id = o.id
      WHERE o.pickup_warehouse_id <> r.warehouse_id AND r.status <> 'released'
      UNION ALL SELECT o.id, s.id FROM orders o JOIN shipments s ON s.order_id = o.id
      WHERE o.pickup_warehouse_id IS NOT NULL`,
  },
  {
    id: 'I30',
    name: 'An order lies ready after it was packed, and is handed over after it lay ready',
    faults: Prisma.sql`
      SELECT id, status, packed_at, pickup_ready_at, delivered_at FROM orders
      WHERE pickup_warehouse_id IS NOT NULL AND (pickup_ready_at < packed_at
        OR (pickup_ready_at IS NOT NULL AND packed_at IS NULL)
        OR (delivered_at IS NOT NULL AND pickup_ready_at IS NULL))`,
  },
];
