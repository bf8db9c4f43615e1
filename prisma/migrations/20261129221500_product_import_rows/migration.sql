-- Files of products are read once, into rows, and brought in from these.
ALTER TABLE "product_imports"
  ADD COLUMN "columns" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "row_count" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "rest" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "rest_line" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "done_place" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "product_import_rows" (
  "import_id" UUID NOT NULL,
  "place" INTEGER NOT NULL,
  "line" INTEGER NOT NULL,
  "slug" TEXT NOT NULL,
  "sku" TEXT NOT NULL,
  "cells" JSONB NOT NULL,

  CONSTRAINT "product_import_rows_pkey" PRIMARY KEY ("import_id", "place", "line")
);

CREATE INDEX "product_import_rows_import_id_slug_idx" ON "product_import_rows"("import_id", "slug");
CREATE INDEX "product_import_rows_import_id_sku_line_idx" ON "product_import_rows"("import_id", "sku", "line");

ALTER TABLE "product_import_rows" ADD CONSTRAINT "product_import_rows_import_id_fkey"
  FOREIGN KEY ("import_id") REFERENCES "product_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was checked the old way has its rows in no table yet, and what was being brought in has no place to go on from: check them again.
UPDATE "product_imports" SET "status" = 'checking', "total" = 0, "done" = 0, "created" = 0, "updated" = 0, "unchanged" = 0,
  "refused" = 0, "errors" = '[]', "due_at" = now(), "version" = "version" + 1
WHERE "status" IN ('checking', 'checked', 'running');
