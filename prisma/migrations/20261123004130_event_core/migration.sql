-- The event core. The relay makes the partitions of "event" ahead of time and drops them when their retention ends.

CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- A queue: rows live for milliseconds, so vacuum must not wait for a share of an emptied table.
ALTER TABLE "outbox" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

CREATE TABLE "event" (
    "position" BIGINT NOT NULL,
    "topic" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('log', 'state')),
    "key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("position", "kind", "recorded_at")
) PARTITION BY RANGE ("kind", "recorded_at");

CREATE UNIQUE INDEX "event_topic_seq_kind_recorded_at_key" ON "event" ("topic", "seq", "kind", "recorded_at");

CREATE TABLE "topic_head" (
    "topic" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "topic_head_pkey" PRIMARY KEY ("topic")
);

CREATE TABLE "log_state" (
    "singleton" BOOLEAN NOT NULL DEFAULT true CHECK ("singleton"),
    "epoch" TEXT NOT NULL,
    "position" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "log_state_pkey" PRIMARY KEY ("singleton")
);

CREATE TABLE "log_cursor" (
    "name" TEXT NOT NULL,
    "position" BIGINT NOT NULL,

    CONSTRAINT "log_cursor_pkey" PRIMARY KEY ("name")
);

-- A restore must write a new epoch: positions given out after the backup belong to another history.
INSERT INTO "log_state" ("epoch", "position") VALUES (substr(md5(gen_random_uuid()::text), 1, 8), 0);
