import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const EDIT_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I7',
    name: 'An order costs what its last edit said',
    faults: Prisma.sql`
      SELECT o.id, o.total, last.total AS said FROM orders o JOIN (
        SELECT order_id, ((array_agg(details ORDER BY version DESC))[1] -> 'edit' -> 'total' ->> 'amount')::bigint AS total
        FROM order_history WHERE type = 'order.edited' GROUP BY order_id) last ON last.order_id = o.id
      WHERE last.total IS DISTINCT FROM o.total`,
  },
  {
    id: 'I8',
    name: 'The payments of an edited order cover no more than its price',
    faults: Prisma.sql`
      SELECT o.id, o.status, o.total, sum(coalesce(p.covers, p.amount)) AS covered
      FROM orders o JOIN payments p ON p.order_id = o.id AND p.accepted_at IS NOT NULL AND p.status NOT IN ('voided', 'failed')
      WHERE o.status IN ('paid', 'packed', 'shipped', 'delivered', 'completed')
        AND EXISTS (SELECT 1 FROM order_history h WHERE h.order_id = o.id AND h.type = 'order.edited')
      GROUP BY o.id HAVING sum(coalesce(p.covers, p.amount)) > o.total`,
  },
];
