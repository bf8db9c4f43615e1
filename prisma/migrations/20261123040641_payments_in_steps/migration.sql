-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "accepted_at" TIMESTAMPTZ(3),
ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "capture_amount" BIGINT,
ADD COLUMN     "capture_mode" TEXT NOT NULL DEFAULT 'at_once',
ADD COLUMN     "next_step" TEXT,
ADD COLUMN     "next_step_at" TIMESTAMPTZ(3),
ADD COLUMN     "qr_payload" TEXT,
ADD COLUMN     "scanned_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "destination" TEXT NOT NULL DEFAULT 'origin';

-- CreateTable
CREATE TABLE "payment_settings" (
    "store_id" UUID NOT NULL,
    "capture_mode" TEXT NOT NULL DEFAULT 'at_once',
    "provider" TEXT,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "payment_settings_pkey" PRIMARY KEY ("store_id")
);

-- CreateTable
CREATE TABLE "credit_accounts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "account_id" UUID,
    "code_index" TEXT,
    "code_end" TEXT,
    "currency" CHAR(3) NOT NULL,
    "balance" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "blocked_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credit_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_entries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "credit_account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "balance" BIGINT NOT NULL,
    "payment_id" UUID,
    "refund_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_reconciliations" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "compared" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_reconciliations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_differences" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "provider" TEXT NOT NULL,
    "provider_ref" TEXT NOT NULL,
    "payment_id" UUID,
    "store_id" UUID,
    "kind" TEXT NOT NULL,
    "ours" JSONB NOT NULL,
    "theirs" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_differences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "credit_accounts_code_index_key" ON "credit_accounts"("code_index");

-- CreateIndex
CREATE INDEX "credit_accounts_store_id_id_idx" ON "credit_accounts"("store_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "credit_accounts_store_id_account_id_currency_key" ON "credit_accounts"("store_id", "account_id", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "credit_entries_refund_id_key" ON "credit_entries"("refund_id");

-- CreateIndex
CREATE INDEX "credit_entries_credit_account_id_id_idx" ON "credit_entries"("credit_account_id", "id");

-- CreateIndex
CREATE INDEX "credit_entries_payment_id_idx" ON "credit_entries"("payment_id");

-- CreateIndex
CREATE INDEX "payment_reconciliations_provider_started_at_idx" ON "payment_reconciliations"("provider", "started_at");

-- CreateIndex
CREATE INDEX "payment_differences_resolved_at_found_at_idx" ON "payment_differences"("resolved_at", "found_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_differences_provider_provider_ref_key" ON "payment_differences"("provider", "provider_ref");

-- CreateIndex
CREATE INDEX "payments_next_step_at_idx" ON "payments"("next_step_at");

-- CreateIndex
CREATE INDEX "payments_provider_created_at_idx" ON "payments"("provider", "created_at");

-- AddForeignKey
ALTER TABLE "credit_entries" ADD CONSTRAINT "credit_entries_credit_account_id_fkey" FOREIGN KEY ("credit_account_id") REFERENCES "credit_accounts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must never stand in these tables, whatever code writes to them.

ALTER TABLE payments
    ADD CONSTRAINT payments_capture_mode_check CHECK (capture_mode IN ('at_once', 'at_shipment', 'by_hand')),
    ADD CONSTRAINT payments_capture_amount_check CHECK (capture_amount > 0 AND capture_amount <= amount),
    ADD CONSTRAINT payments_next_step_check
        CHECK (next_step IN ('capture', 'void') AND next_step_at IS NOT NULL OR next_step IS NULL AND next_step_at IS NULL);

ALTER TABLE refunds
    ADD CONSTRAINT refunds_destination_check CHECK (destination IN ('origin', 'credit'));

ALTER TABLE payment_settings
    ADD CONSTRAINT payment_settings_capture_mode_check CHECK (capture_mode IN ('at_once', 'at_shipment', 'by_hand'));

ALTER TABLE credit_accounts
    ADD CONSTRAINT credit_accounts_never_overspent CHECK (balance >= 0),
    ADD CONSTRAINT credit_accounts_kind_check
        CHECK (kind = 'gift_card' AND code_index IS NOT NULL AND account_id IS NULL
            OR kind = 'store_credit' AND code_index IS NULL);

ALTER TABLE credit_entries
    ADD CONSTRAINT credit_entries_kind_check
        CHECK (kind IN ('issue', 'refund') AND amount > 0 OR kind = 'redeem' AND amount < 0),
    ADD CONSTRAINT credit_entries_balance_check CHECK (balance >= 0);
