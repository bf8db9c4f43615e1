-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "uninvoiced" BIGINT;

-- What has its credit note by now keeps it.
UPDATE refunds r SET uninvoiced = r.amount
FROM payments p JOIN orders o ON o.id = p.order_id
WHERE p.id = r.payment_id AND (o.paid_at IS NULL OR r.created_at < o.paid_at OR r.reason = 'paid too much')
    AND NOT EXISTS (SELECT FROM invoices i WHERE i.refund_id = r.id);
