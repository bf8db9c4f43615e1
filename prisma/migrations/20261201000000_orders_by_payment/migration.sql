CREATE INDEX "orders_store_id_paid_at_idx" ON "orders"("store_id", "paid_at");
