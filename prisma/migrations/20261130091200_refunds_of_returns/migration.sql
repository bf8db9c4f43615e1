-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "return_id" UUID;

-- CreateIndex
CREATE INDEX "refunds_return_id_idx" ON "refunds"("return_id");

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "returns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Which return a refund was asked for was not kept so far; where an order has one that was refunded, it is that.
UPDATE refunds r SET return_id = refunded.id
FROM payments p JOIN (
    SELECT order_id, (array_agg(id))[1] AS id FROM returns WHERE status = 'refunded' GROUP BY order_id HAVING count(*) = 1
) refunded ON refunded.order_id = p.order_id
WHERE r.payment_id = p.id AND r.reason = 'goods returned';
