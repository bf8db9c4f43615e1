-- A store where nothing has happened since its last round of ranking is not ranked again.
ALTER TABLE "store_rankings" ADD COLUMN "position" BIGINT, ADD COLUMN "ranked_on" DATE;
