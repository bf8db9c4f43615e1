import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const PROMOTION_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I7',
    name: 'The discount of an order is what its promotions and staff took off, and its lines bear no more than that',
    faults: Prisma.sql`
      SELECT o.id, o.discount, given.total AS given, lines.total AS lines FROM orders o
      CROSS JOIN LATERAL (
        SELECT coalesce(sum((d -> 'amount' ->> 'amount')::bigint), 0) + coalesce((o.granted ->> 'amount')::bigint, 0) AS total
        FROM jsonb_array_elements(o.discounts) d) given
      CROSS JOIN LATERAL (SELECT coalesce(sum(discount), 0) AS total FROM order_lines WHERE order_id = o.id) lines
      WHERE o.discount <> given.total OR lines.total > o.discount`,
  },
  {
    id: 'I16',
    name: 'A promotion was used as often as it says and no more often than it may be',
    faults: Prisma.sql`
      SELECT p.id, p.used, p.total_limit, count(u.order_id) AS uses
      FROM promotions p LEFT JOIN promotion_uses u ON u.promotion_id = p.id GROUP BY p.id
      HAVING count(u.order_id) <> p.used OR p.used > p.total_limit`,
  },
  {
    id: 'I16',
    name: 'A coupon was used as often as it says and no more often than it may be',
    faults: Prisma.sql`
      SELECT c.id, c.code, c.used, c.use_limit, count(u.order_id) AS uses
      FROM coupons c LEFT JOIN promotion_uses u ON u.coupon_id = c.id GROUP BY c.id
      HAVING count(u.order_id) <> c.used OR c.used > c.use_limit`,
  },
  {
    id: 'I16',
    name: 'Nobody used a promotion more often than one person may',
    faults: Prisma.sql`
      SELECT u.promotion_id, u.person, count(*) FROM promotions p JOIN (
        SELECT promotion_id, email_index AS person FROM promotion_uses
        UNION ALL SELECT u.promotion_id, u.account_id::text FROM promotion_uses u JOIN orders o ON o.id = u.order_id
        WHERE u.account_id IS NOT NULL AND o.joined_at IS NULL
      ) u ON u.promotion_id = p.id
      GROUP BY u.promotion_id, u.person, p.per_person_limit HAVING count(*) > p.per_person_limit`,
  },
  {
    id: 'I16',
    name: 'A promotion counts as used by orders that stand',
    faults: Prisma.sql`
      SELECT u.promotion_id, u.order_id, o.status FROM promotion_uses u LEFT JOIN orders o ON o.id = u.order_id
      WHERE o.id IS NULL OR o.status IN ('cancelled', 'expired')`,
  },
  {
    id: 'I16',
    name: 'No flash sale sold more than its quota, nor more to one than one may buy',
    faults: Prisma.sql`
      SELECT item.flash_sale_id, item.variant_id, item.quota, item.per_account, won.account_id, won.units
      FROM flash_sale_items item JOIN (
        SELECT entry.flash_sale_id, entry.variant_id, entry.account_id, sum(entry.quantity) AS units
        FROM flash_entries entry JOIN orders o ON o.id = entry.order_id
        WHERE entry.status = 'won' AND o.status NOT IN ('cancelled', 'expired')
        GROUP BY GROUPING SETS ((entry.flash_sale_id, entry.variant_id), (entry.flash_sale_id, entry.variant_id, entry.account_id))
      ) won USING (flash_sale_id, variant_id)
      WHERE won.units > CASE WHEN won.account_id IS NULL THEN item.quota ELSE item.per_account END`,
  },
];
