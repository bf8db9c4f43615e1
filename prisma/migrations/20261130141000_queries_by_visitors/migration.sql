-- Of the latest visitors who asked, one byte each of a hash: who repeats a query counts once.
ALTER TABLE "search_queries" ADD COLUMN "askers" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[];
-- What is known was counted by searches, and what was found in part among it: it may be suggested again once visitors ask for it.
UPDATE "search_queries" SET "searches" = 1 WHERE "found" > 0;
