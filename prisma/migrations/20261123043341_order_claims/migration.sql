-- CreateTable
CREATE TABLE "order_claims" (
    "order_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "account_id" UUID,
    "expires_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "order_claims_pkey" PRIMARY KEY ("order_id")
);

-- CreateIndex
CREATE INDEX "order_claims_store_id_idx" ON "order_claims"("store_id");

-- CreateIndex
CREATE INDEX "order_claims_expires_at_idx" ON "order_claims"("expires_at");

-- AddForeignKey
ALTER TABLE "order_claims" ADD CONSTRAINT "order_claims_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;
