-- What must never stand in a table, whatever code writes to it.

ALTER TABLE stock_levels
    ADD CONSTRAINT stock_levels_never_oversold CHECK (on_hand >= 0 AND reserved >= 0 AND reserved <= on_hand),
    ADD CONSTRAINT stock_levels_low_stock_threshold_check CHECK (low_stock_threshold >= 0);

ALTER TABLE stock_movements
    ADD CONSTRAINT stock_movements_kind_check
        CHECK (kind IN ('receive', 'adjust', 'hold', 'release', 'ship', 'return', 'transfer')),
    ADD CONSTRAINT stock_movements_moves_something CHECK (on_hand_delta <> 0 OR reserved_delta <> 0);

ALTER TABLE reservations
    ADD CONSTRAINT reservations_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT reservations_status_check CHECK (status IN ('held', 'claimed', 'shipped', 'released')),
    ADD CONSTRAINT reservations_has_holder CHECK (cart_id IS NOT NULL OR order_id IS NOT NULL),
    ADD CONSTRAINT reservations_hold_ends CHECK (status <> 'held' OR expires_at IS NOT NULL);

ALTER TABLE carts
    ADD CONSTRAINT carts_has_one_owner CHECK (num_nonnulls(account_id, guest_hash) = 1);

ALTER TABLE cart_lines
    ADD CONSTRAINT cart_lines_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT cart_lines_price_seen_check CHECK (price_seen >= 0);

ALTER TABLE prices
    ADD CONSTRAINT prices_amount_check CHECK (amount >= 0),
    ADD CONSTRAINT prices_compare_at_amount_check CHECK (compare_at_amount >= 0);

ALTER TABLE variants
    ADD CONSTRAINT variants_weight_grams_check CHECK (weight_grams >= 0);

ALTER TABLE reviews
    ADD CONSTRAINT reviews_rating_check CHECK (rating BETWEEN 1 AND 5);

ALTER TABLE delivery_methods
    ADD CONSTRAINT delivery_methods_prices_check CHECK (base_price >= 0 AND kilo_price >= 0),
    ADD CONSTRAINT delivery_methods_days_check CHECK (min_days >= 0 AND max_days >= min_days);

ALTER TABLE stores
    ADD CONSTRAINT stores_tax_rate_check CHECK (tax_rate BETWEEN 0 AND 10000),
    ADD CONSTRAINT stores_hold_seconds_check CHECK (hold_seconds > 0);

ALTER TABLE orders
    ADD CONSTRAINT orders_status_check
        CHECK (status IN ('placed', 'paid', 'packed', 'shipped', 'delivered', 'completed', 'cancelled', 'expired')),
    ADD CONSTRAINT orders_amounts_check
        CHECK (subtotal >= 0 AND shipping >= 0 AND discount >= 0 AND tax BETWEEN 0 AND total),
    ADD CONSTRAINT orders_total_adds_up CHECK (total = subtotal + shipping - discount AND total >= 0);

ALTER TABLE order_lines
    ADD CONSTRAINT order_lines_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT order_lines_total_adds_up CHECK (unit_price >= 0 AND total = unit_price * quantity);

ALTER TABLE order_history
    ADD CONSTRAINT order_history_actor_kind_check
        CHECK (actor_kind IN ('shopper', 'staff', 'system', 'provider', 'carrier'));

ALTER TABLE payments
    ADD CONSTRAINT payments_status_check
        CHECK (status IN ('created', 'requires_action', 'authorised', 'captured', 'partially_refunded', 'refunded',
                          'failed', 'voided', 'unknown')),
    ADD CONSTRAINT payments_amounts_check
        CHECK (amount >= 0 AND refunded >= 0 AND refunded <= captured AND captured <= amount);

ALTER TABLE refunds
    ADD CONSTRAINT refunds_amount_check CHECK (amount > 0),
    ADD CONSTRAINT refunds_status_check CHECK (status IN ('requested', 'succeeded', 'failed'));

ALTER TABLE provider_callbacks
    ADD CONSTRAINT provider_callbacks_status_check CHECK (status IN ('received', 'applied', 'ignored', 'rejected'));

ALTER TABLE shipments
    ADD CONSTRAINT shipments_status_check
        CHECK (status IN ('requested', 'label_created', 'picked_up', 'in_transit', 'out_for_delivery', 'delivered',
                          'delayed', 'attempted', 'returned'));

ALTER TABLE shipment_lines
    ADD CONSTRAINT shipment_lines_quantity_check CHECK (quantity > 0);

ALTER TABLE return_lines
    ADD CONSTRAINT return_lines_quantity_check CHECK (quantity > 0);

ALTER TABLE coupons
    ADD CONSTRAINT coupons_used_within_limit CHECK (used >= 0 AND (use_limit IS NULL OR used <= use_limit));

ALTER TABLE flash_sale_items
    ADD CONSTRAINT flash_sale_items_sold_within_quota CHECK (price >= 0 AND sold BETWEEN 0 AND quota AND per_account > 0);

-- A ledger that could be rewritten would prove nothing.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Rows of % are never changed or removed.', TG_TABLE_NAME;
END $$;

CREATE TRIGGER stock_movements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER order_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_history
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Rows that every order changes: room on their page lets the new version stay there, without touching an index.
ALTER TABLE stock_levels SET (fillfactor = 50);
ALTER TABLE stores SET (fillfactor = 20);
