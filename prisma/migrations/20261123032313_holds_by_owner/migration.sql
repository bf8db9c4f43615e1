-- With the status in these indexes, a look for what a cart or an order holds reads just that. Before, the planner chose the
-- index of all that is held by expiry, and every cart cost more the more orders waited for their payment.
CREATE INDEX "reservations_cart_id_status_idx" ON "reservations"("cart_id", "status");
CREATE INDEX "reservations_order_id_status_idx" ON "reservations"("order_id", "status");

DROP INDEX "reservations_cart_id_idx";
DROP INDEX "reservations_order_id_idx";
