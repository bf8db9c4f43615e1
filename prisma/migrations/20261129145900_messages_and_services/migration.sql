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
CREATE TABLE "linked_services" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "account_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "subject_index" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "linked_services_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_visits" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "state_hash" BYTEA NOT NULL,
    "browser_hash" BYTEA NOT NULL,
    "service" TEXT NOT NULL,
    "intent" TEXT NOT NULL,
    "account_id" UUID,
    "proof" TEXT,
    "spent_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_visits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "linked_services_subject_index_key" ON "linked_services"("subject_index");

-- CreateIndex
CREATE UNIQUE INDEX "linked_services_account_id_service_key" ON "linked_services"("account_id", "service");

-- CreateIndex
CREATE UNIQUE INDEX "service_visits_state_hash_key" ON "service_visits"("state_hash");

-- CreateIndex
CREATE INDEX "service_visits_expires_at_idx" ON "service_visits"("expires_at");

-- CreateIndex
CREATE INDEX "messages_store_id_created_at_idx" ON "messages"("store_id", "created_at");

-- AddForeignKey
ALTER TABLE "linked_services" ADD CONSTRAINT "linked_services_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
