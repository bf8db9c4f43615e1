import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const MONEY_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I8',
    name: 'A paid order is paid in full, in its own currency, and not twice',
    // What is on its way back counts as given back, also if the provider has refused so far. What the bank holds for us is sure; what
    // was let go of a payment that was captured in part was so on purpose. An order that costs more since it was edited waits for the
    // difference, and is not packed before.
    faults: Prisma.sql`
      SELECT o.id, o.status, o.total, o.currency, paid.sure, paid.kept
      FROM orders o LEFT JOIN (
        SELECT p.order_id, sum(coalesce(p.covers, p.amount)) AS sure,
          sum(CASE WHEN p.captured > 0 THEN p.captured - least(coalesce(back.amount, 0), p.captured)
            ELSE coalesce(p.covers, p.amount) END) AS kept,
          min(p.currency) AS currency, max(p.currency) AS other
        FROM payments p LEFT JOIN (
          SELECT payment_id, sum(amount) AS amount FROM refunds GROUP BY payment_id) back ON back.payment_id = p.id
        WHERE p.captured > 0 OR (p.status = 'authorised' AND p.accepted_at IS NOT NULL) GROUP BY p.order_id) paid ON paid.order_id = o.id
      WHERE o.status IN ('paid', 'packed', 'shipped', 'delivered', 'completed')
        AND ((coalesce(sure, 0) < o.total AND NOT (o.status = 'paid' AND EXISTS (
            SELECT 1 FROM order_history h WHERE h.order_id = o.id AND h.type = 'order.edited'))) OR kept > o.total OR paid.currency <> o.currency OR other <> o.currency)`,
  },
  {
    id: 'I8',
    name: 'The amounts of a payment are those of its status',
    faults: Prisma.sql`
      SELECT id, order_id, status, amount, captured, refunded FROM payments
      WHERE NOT CASE status
        WHEN 'captured' THEN captured = coalesce(capture_amount, amount) AND refunded = 0
        WHEN 'partially_refunded' THEN captured = coalesce(capture_amount, amount) AND refunded > 0 AND refunded < captured
        WHEN 'refunded' THEN captured = coalesce(capture_amount, amount) AND refunded = captured
        ELSE captured = 0 AND refunded = 0 END`,
  },
  {
    id: 'I8',
    name: 'Refunds never exceed what was captured',
    faults: Prisma.sql`
      SELECT p.id, p.status, p.captured, sum(r.amount) AS refunds FROM payments p JOIN refunds r ON r.payment_id = p.id
      WHERE r.status <> 'failed' GROUP BY p.id HAVING sum(r.amount) > p.captured`,
  },
  {
    id: 'I8',
    name: 'What of a payment went to store credit is what its refunds say',
    faults: Prisma.sql`
      SELECT p.id, p.credited FROM payments p WHERE p.credited <> (
        SELECT coalesce(sum(r.amount), 0) FROM refunds r
        WHERE r.payment_id = p.id AND r.destination = 'credit' AND r.status = 'succeeded')`,
  },
  {
    id: 'I8',
    name: 'No money is kept for an order that is off',
    faults: Prisma.sql`
      SELECT o.id, o.status, p.id AS payment_id, p.captured, p.refunded FROM orders o JOIN payments p ON p.order_id = o.id
      WHERE o.status IN ('cancelled', 'expired') AND p.captured > greatest(p.refunded, (
        SELECT coalesce(sum(r.amount), 0) FROM refunds r WHERE r.payment_id = p.id AND r.status <> 'failed'))`,
  },
  {
    id: 'I8',
    name: 'The balance of a gift card or credit is the sum of its entries',
    faults: Prisma.sql`
      SELECT c.id, c.kind, c.balance, sum(e.amount) AS entries FROM credit_accounts c
      LEFT JOIN credit_entries e ON e.credit_account_id = c.id
      GROUP BY c.id HAVING c.balance <> coalesce(sum(e.amount), 0)`,
  },
  {
    id: 'I8',
    name: 'What was paid with credit was taken off credit',
    faults: Prisma.sql`
      SELECT p.id, p.order_id, p.captured, p.refunded, sum(e.amount) AS entries FROM payments p
      LEFT JOIN credit_entries e ON e.payment_id = p.id AND e.credit_account_id IN (
        SELECT credit_account_id FROM credit_entries WHERE payment_id = p.id AND kind = 'redeem')
      WHERE p.provider = 'credit' GROUP BY p.id
      HAVING p.captured - p.refunded <> -coalesce(sum(e.amount), 0)`,
  },
  {
    id: 'I9',
    name: 'A payment whose outcome is open has a time at which it is asked for',
    faults: Prisma.sql`
      SELECT id, order_id, provider, status FROM payments
      WHERE status IN ('created', 'requires_action', 'authorised', 'unknown') AND look_up_at IS NULL`,
  },
  {
    id: 'I9',
    name: 'No payment waits for its look-up longer than 60 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT id, order_id, status, look_up_at FROM payments WHERE look_up_at < now() - interval '60 s'`,
  },
  {
    id: 'I11',
    name: 'Nothing was refunded before it was captured',
    faults: Prisma.sql`
      SELECT r.id, r.payment_id, p.status FROM refunds r JOIN payments p ON p.id = r.payment_id
      WHERE r.status = 'succeeded' AND p.captured = 0`,
  },
  {
    id: 'I15',
    name: 'A message of a provider has one effect: no two refunds are the same one of theirs',
    faults: Prisma.sql`
      SELECT p.provider, r.provider_ref, array_agg(r.id) AS refunds FROM refunds r JOIN payments p ON p.id = r.payment_id
      WHERE r.provider_ref IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1`,
  },
  {
    id: 'I15',
    name: 'A message of a provider that is settled says when',
    faults: Prisma.sql`
      SELECT id, provider, event_id, status, settled_at FROM provider_callbacks
      WHERE (status = 'received') <> (settled_at IS NULL)`,
  },
  {
    id: 'I15',
    name: 'No refund waits to be sent longer than 60 s',
    whileServed: true,
    faults: Prisma.sql`
      SELECT id, payment_id, attempts, next_try_at FROM refunds
      WHERE status = 'requested' AND next_try_at < now() - interval '60 s'`,
  },
];
