-- Nothing has written to these tables so far.
DROP TABLE "webhook_deliveries";
DROP TABLE "webhook_endpoints";

CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "types" TEXT[],
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "previous_secret_until" TIMESTAMPTZ(3),
    "status" TEXT NOT NULL DEFAULT 'active',
    "disabled_for" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "held_until" TIMESTAMPTZ(3),
    "busy_until" TIMESTAMPTZ(3),
    "last_delivered_at" TIMESTAMPTZ(3),
    "position" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_endpoints_status_known" CHECK ("status" IN ('active', 'paused', 'disabled')),
    CONSTRAINT "webhook_endpoints_disabled_for_known" CHECK ("disabled_for" IN ('failing', 'gone'))
);

CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "endpoint_id" UUID NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "first_tried_at" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "answer_code" INTEGER,
    "answer_excerpt" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "duration_ms" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "webhook_deliveries_status_known" CHECK ("status" IN ('waiting', 'delivered', 'failed')),
    CONSTRAINT "webhook_deliveries_waiting_is_due" CHECK (("status" = 'waiting') = ("next_try_at" IS NOT NULL))
);

CREATE TABLE "webhook_stock_states" (
    "variant_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "webhook_stock_states_pkey" PRIMARY KEY ("variant_id", "warehouse_id")
);

CREATE INDEX "webhook_endpoints_store_id_idx" ON "webhook_endpoints"("store_id");
CREATE UNIQUE INDEX "webhook_deliveries_endpoint_id_webhook_id_key" ON "webhook_deliveries"("endpoint_id", "webhook_id");
CREATE INDEX "webhook_deliveries_endpoint_id_status_next_try_at_idx" ON "webhook_deliveries"("endpoint_id", "status", "next_try_at");
CREATE INDEX "webhook_deliveries_endpoint_id_created_at_id_idx" ON "webhook_deliveries"("endpoint_id", "created_at", "id");
CREATE INDEX "webhook_deliveries_endpoint_id_position_idx" ON "webhook_deliveries"("endpoint_id", "position");
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- Finds what has still to go before a delivery about the same thing.
CREATE INDEX "webhook_deliveries_order" ON "webhook_deliveries"("endpoint_id", "entity", "position") WHERE "status" = 'waiting';

ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_fkey"
  FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;
