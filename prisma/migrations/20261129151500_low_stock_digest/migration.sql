-- CreateTable
CREATE TABLE "stock_digests" (
    "store_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "sent_on" DATE,

    CONSTRAINT "stock_digests_pkey" PRIMARY KEY ("store_id","account_id")
);

-- CreateIndex
CREATE INDEX "stock_digests_account_id_idx" ON "stock_digests"("account_id");
