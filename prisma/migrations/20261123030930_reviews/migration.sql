-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "edited_at" TIMESTAMPTZ(3),
ADD COLUMN     "hidden_for" TEXT,
ADD COLUMN     "photos" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "replied_at" TIMESTAMPTZ(3),
ADD COLUMN     "reply" TEXT,
ADD COLUMN     "version" BIGINT NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "media_files" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "file" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "uploaded_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "media_files_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "media_files_store_id_uploaded_by_file_key" ON "media_files"("store_id", "uploaded_by", "file");

-- CreateIndex
CREATE INDEX "reviews_status_created_at_idx" ON "reviews"("status", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_product_id_account_id_key" ON "reviews"("product_id", "account_id");

-- What stands beside the stars has a known state.
ALTER TABLE "reviews"
    ADD CONSTRAINT "reviews_status_check" CHECK ("status" IN ('published', 'pending', 'hidden')),
    ADD CONSTRAINT "reviews_version_check" CHECK ("version" > 0);
