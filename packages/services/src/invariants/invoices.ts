import { Prisma } from '../db/client.ts';
import type { Invariant } from './invariant.ts';

export const INVOICE_INVARIANTS: readonly Invariant[] = [
  {
    id: 'I18',
    name: 'The numbers of a store’s invoices and of its credit notes follow each other from 1 without a gap',
    faults: Prisma.sql`
      SELECT s.store_id, kind.name, kind.last, count(i.id) AS issued, max(i.number) AS highest FROM invoice_settings s
      CROSS JOIN LATERAL (VALUES ('invoice', s.invoice_number), ('credit_note', s.credit_note_number)) kind (name, last)
      LEFT JOIN invoices i ON i.store_id = s.store_id AND i.kind = kind.name
      GROUP BY s.store_id, kind.name, kind.last HAVING count(i.id) <> kind.last OR coalesce(max(i.number), 0) <> kind.last`,
  },
  {
    id: 'I18',
    name: 'A credit note gives back what was refunded',
    faults: Prisma.sql`
      SELECT c.id, c.order_id, c.total, r.amount, r.uninvoiced, r.status FROM invoices c LEFT JOIN refunds r ON r.id = c.refund_id
      WHERE c.refund_id IS NOT NULL AND (r.id IS NULL OR r.amount - coalesce(r.uninvoiced, 0) <> c.total OR r.status <> 'succeeded')`,
  },
  {
    id: 'I18',
    name: 'The papers of an edited order come to its price once that is what was kept',
    faults: Prisma.sql`
      SELECT o.id, o.total, papers.total AS papers FROM orders o
      JOIN (SELECT order_id, sum(CASE kind WHEN 'invoice' THEN total ELSE -total END) AS total
            FROM invoices GROUP BY order_id) papers ON papers.order_id = o.id
      WHERE papers.total <> o.total AND NOT EXISTS (SELECT 1 FROM invoices_due WHERE order_id = o.id)
        AND EXISTS (SELECT 1 FROM order_history h WHERE h.order_id = o.id AND h.type = 'order.edited')
        AND NOT EXISTS (SELECT 1 FROM refunds r JOIN payments p ON p.id = r.payment_id
                        WHERE p.order_id = o.id AND r.status = 'requested')
        AND o.total = (SELECT sum(CASE WHEN status = 'authorised' THEN coalesce(covers, amount) ELSE captured - refunded END)
                       FROM payments WHERE order_id = o.id AND accepted_at IS NOT NULL)`,
  },
  {
    id: 'I18',
    name: 'Net and tax of an invoice by rate add up to its total',
    faults: Prisma.sql`
      SELECT i.id, i.total FROM invoices i CROSS JOIN LATERAL (
        SELECT sum((t ->> 'net')::bigint + (t ->> 'tax')::bigint) AS total FROM jsonb_array_elements(i.facts -> 'taxes') t) by_rate
      WHERE by_rate.total <> i.total`,
  },
  {
    id: 'I18',
    name: 'No paid order waits for its invoice longer than 60 s',
    whileServed: true,
    faults: Prisma.sql`SELECT order_id, since FROM invoices_due WHERE since < now() - interval '60 s'`,
  },
];
