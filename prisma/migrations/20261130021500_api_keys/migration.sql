-- No version wrote to this table yet: columns can have another name, and come without a value for rows of before.
ALTER TABLE "api_keys" RENAME COLUMN "created_by" TO "account_id";

ALTER TABLE "api_keys" ADD COLUMN "prefix" TEXT NOT NULL,
ADD COLUMN "calls_per_minute" INTEGER NOT NULL,
ADD COLUMN "second_factor_at" TIMESTAMPTZ(3),
ADD COLUMN "ended_at" TIMESTAMPTZ(3),
ADD COLUMN "successor_id" UUID;

CREATE INDEX "api_keys_account_id_idx" ON "api_keys"("account_id");

ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
