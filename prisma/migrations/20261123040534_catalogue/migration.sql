-- AlterTable
ALTER TABLE "attributes" ADD COLUMN     "choices" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "price_lists" ADD COLUMN     "told" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "products" ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "unpublish_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "collections" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "rule" JSONB NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "collections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_imports" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'uploading',
    "total" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "created" INTEGER NOT NULL DEFAULT 0,
    "updated" INTEGER NOT NULL DEFAULT 0,
    "unchanged" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "errors" JSONB NOT NULL DEFAULT '[]',
    "due_at" TIMESTAMPTZ(3),
    "version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "product_import_parts" (
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "product_import_parts_pkey" PRIMARY KEY ("import_id","position")
);

-- CreateIndex
CREATE UNIQUE INDEX "collections_store_id_slug_key" ON "collections"("store_id", "slug");

-- CreateIndex
CREATE INDEX "product_imports_store_id_created_at_idx" ON "product_imports"("store_id", "created_at");

-- CreateIndex
CREATE INDEX "product_imports_due_at_idx" ON "product_imports"("due_at");

-- CreateIndex
CREATE INDEX "prices_price_list_id_idx" ON "prices"("price_list_id");

-- CreateIndex
CREATE INDEX "products_publish_at_idx" ON "products"("publish_at");

-- CreateIndex
CREATE INDEX "products_unpublish_at_idx" ON "products"("unpublish_at");

-- CreateIndex
CREATE INDEX "products_tags_idx" ON "products" USING GIN ("tags");

-- AddForeignKey
ALTER TABLE "product_import_parts" ADD CONSTRAINT "product_import_parts_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "product_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A variant has one base price a currency: those have no list.
DROP INDEX "prices_variant_id_currency_price_list_id_key";
CREATE UNIQUE INDEX "prices_variant_id_currency_price_list_id_key"
    ON "prices"("variant_id", "currency", "price_list_id") NULLS NOT DISTINCT;

ALTER TABLE products
    ADD CONSTRAINT products_publish_times_check CHECK (publish_at < unpublish_at);
ALTER TABLE price_lists
    ADD CONSTRAINT price_lists_times_check CHECK (starts_at < ends_at);
ALTER TABLE product_imports
    ADD CONSTRAINT product_imports_status_check
        CHECK (status IN ('uploading', 'checking', 'checked', 'running', 'done', 'failed')),
    ADD CONSTRAINT product_imports_done_check CHECK (done BETWEEN 0 AND total);
