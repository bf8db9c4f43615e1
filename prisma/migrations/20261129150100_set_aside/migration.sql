-- CreateTable
CREATE TABLE "log_set_aside" (
    "reader" TEXT NOT NULL,
    "position" BIGINT NOT NULL,
    "topic" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "key" TEXT NOT NULL,
    "version" BIGINT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    "set_aside_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "log_set_aside_pkey" PRIMARY KEY ("reader","position")
);
