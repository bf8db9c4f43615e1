CREATE TABLE "extensions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "url" TEXT NOT NULL,
    "slots" TEXT[],
    "roles" TEXT[],
    "min_height" INTEGER NOT NULL,
    "max_height" INTEGER NOT NULL,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "secret" TEXT NOT NULL,
    "previous_secret" TEXT,
    "new_secret_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "extensions_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "extensions_store_id_idx" ON "extensions"("store_id");
