-- Whether a unit could be sold at the last round: what large counts go by.
ALTER TABLE "product_ranks" ADD COLUMN "is_available" BOOLEAN NOT NULL DEFAULT false;
