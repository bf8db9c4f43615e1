-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "outcome" TEXT;

-- CreateTable
CREATE TABLE "message_choices" (
    "account_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "is_on" BOOLEAN NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_choices_pkey" PRIMARY KEY ("account_id","kind")
);

-- CreateTable
CREATE TABLE "linked_logins" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "provider" TEXT NOT NULL,
    "subject_index" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "linked_logins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_visits" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "state_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "provider" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "account_id" UUID,
    "return_path" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "spent_at" TIMESTAMPTZ(3),
    "proof" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "login_visits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "linked_logins_subject_index_key" ON "linked_logins"("subject_index");

-- CreateIndex
CREATE UNIQUE INDEX "linked_logins_account_id_provider_key" ON "linked_logins"("account_id", "provider");

-- CreateIndex
CREATE UNIQUE INDEX "login_visits_state_hash_key" ON "login_visits"("state_hash");

-- CreateIndex
CREATE INDEX "login_visits_expires_at_idx" ON "login_visits"("expires_at");

-- CreateIndex
CREATE INDEX "messages_store_id_created_at_idx" ON "messages"("store_id", "created_at");

-- AddForeignKey
ALTER TABLE "linked_logins" ADD CONSTRAINT "linked_logins_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
