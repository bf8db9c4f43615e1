-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "credited" BIGINT NOT NULL DEFAULT 0;

UPDATE payments p SET credited = given.amount
FROM (SELECT payment_id, sum(amount) AS amount FROM refunds WHERE destination = 'credit' AND status = 'succeeded' GROUP BY payment_id) given
WHERE given.payment_id = p.id;
