-- Searches and clicks of a store by time, which are few beside what visitors look at.
CREATE INDEX "interactions_store_id_at_idx" ON "interactions"("store_id", "at") WHERE "kind" IN ('search', 'click');
