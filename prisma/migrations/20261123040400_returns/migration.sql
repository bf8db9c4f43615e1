-- AlterTable
ALTER TABLE "return_lines" ADD COLUMN     "received" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "returns" ADD COLUMN     "refund" BIGINT,
ADD COLUMN     "refusal" TEXT,
ADD COLUMN     "tracking_number" TEXT,
ADD COLUMN     "worth" BIGINT;

-- CreateIndex
CREATE INDEX "returns_created_at_idx" ON "returns"("created_at");

ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_received_check" CHECK ("received" BETWEEN 0 AND "quantity");
ALTER TABLE "returns" ADD CONSTRAINT "returns_refund_check" CHECK ("refund" > 0);
