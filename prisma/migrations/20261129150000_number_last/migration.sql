-- The store's next number is what every order of a store waits for, and it is held until the commit is on disk: so it is taken
-- when all else is written but what names it.
ALTER TABLE order_history ALTER CONSTRAINT order_history_order_id_fkey DEFERRABLE INITIALLY DEFERRED;

-- Places an order in one call: what everybody fights for, the levels and the store's next number, is locked last and
-- until the commit that follows at once.
--
-- p_request  { scope, key, operation, requestHash }: the same key gives the same order, another request is refused
-- p_cart     the cart it is made of, unchanged since `p_cart_version`; null for an order without a cart
-- p_order    a row of "orders" without number; the promotions among its `discounts` are used up by it
-- p_lines    rows of "order_lines"
-- p_events   [{ topic, key, type, payload }]; payloads with an `order` get its number
-- p_max_open how many orders of the same account, or of the same guest, may wait for their payment
-- p_network  as hold_stock() takes it
--
-- Returns { orderId, number }; for a repeated key { orderId, holdExpiresAt }; else { refused: { reason, message,
-- details } }, and has then changed nothing. As an error a refusal would cost the caller's connection, and thousands are
-- refused when a sale ends.
CREATE OR REPLACE FUNCTION place_order(
    p_request jsonb, p_cart uuid, p_cart_version bigint, p_order jsonb, p_lines jsonb, p_events jsonb, p_max_open integer,
    p_network jsonb DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_order orders;
    v_line order_lines;
    v_lines order_lines[];
    v_shopper text;
    v_known jsonb;
    v_version bigint;
    v_message text;
    v_detail text;
BEGIN
    -- What a caller does not name is as if there were no promotions.
    v_order.discounts := '[]';
    v_order.tax_included := true;
    v_order := jsonb_populate_record(v_order, p_order);
    v_line.discount := 0;
    v_lines := ARRAY(SELECT l FROM jsonb_populate_recordset(v_line, p_lines) l);
    v_known := take_key(p_request, jsonb_build_object('orderId', v_order.id, 'holdExpiresAt', p_order ->> 'hold_expires_at'));
    IF v_known IS NOT NULL THEN RETURN v_known; END IF;

    IF p_cart IS NOT NULL THEN
        UPDATE carts SET version = version + 1, updated_at = v_order.placed_at
        WHERE id = p_cart AND version = p_cart_version RETURNING version INTO v_version;
        IF NOT FOUND THEN PERFORM refuse('CART_CHANGED', 'The cart was changed meanwhile. Look at it again.', '{}'); END IF;
        DELETE FROM cart_lines WHERE cart_id = p_cart;
        DELETE FROM cart_coupons WHERE cart_id = p_cart;
        INSERT INTO outbox (topic, key, version, type, payload)
        VALUES ('cart:' || p_cart, p_cart, v_version, 'cart.changed',
                jsonb_build_object('type', 'cart.changed', 'version', v_version));
    END IF;

    -- By whom they are, never by an e-mail: everybody can type that of somebody else. Two orders of one shopper at once must
    -- count each other.
    v_shopper := coalesce(v_order.account_id::text, encode(v_order.guest_hash, 'hex'));
    IF v_shopper IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(v_shopper, 1)); END IF;
    -- OFFSET 0 keeps the planner on the shopper's own orders, instead of all that wait for a payment.
    IF p_max_open <= (
        SELECT count(*) FROM (
            SELECT id, status, hold_expires_at FROM orders WHERE account_id = v_order.account_id
            UNION ALL SELECT id, status, hold_expires_at FROM orders WHERE guest_hash = v_order.guest_hash
            OFFSET 0
        ) own WHERE own.status = 'placed' AND own.hold_expires_at > v_order.placed_at
    ) THEN
        PERFORM refuse('HOLD_LIMIT', format('%s orders wait for their payment. Pay or cancel one first.', p_max_open),
                       jsonb_build_object('limit', p_max_open, 'scope', 'shopper'));
    END IF;

    PERFORM hold_stock(v_order.store_id, p_cart, v_order.id, array_agg(l.variant_id), array_agg(l.quantity),
                       v_order.placed_at, v_order.hold_expires_at, p_network)
    FROM unnest(v_lines) l;

    IF v_order.discounts <> '[]' THEN PERFORM use_promotions(v_order); END IF;
    -- What one person may order of a variant is counted by require_caps(), for all under one e-mail address: two such orders at
    -- once must count each other.
    PERFORM pg_advisory_xact_lock(hashtextextended(capped.id::text, 3)) FROM (
        SELECT v.id FROM variants v JOIN unnest(v_lines) l ON l.variant_id = v.id
        WHERE v.max_per_person IS NOT NULL ORDER BY v.id OFFSET 0
    ) capped;
    INSERT INTO order_history (order_id, version, type, status, actor_kind, actor_id, at)
    VALUES (v_order.id, v_order.version, 'order.placed', v_order.status, 'shopper', v_order.account_id, v_order.placed_at);

    -- From here on all orders of the store wait for this one.
    UPDATE stores SET order_number = order_number + 1 WHERE id = v_order.store_id RETURNING order_number INTO v_order.number;
    INSERT INTO orders VALUES (v_order.*);
    INSERT INTO order_lines SELECT l.* FROM unnest(v_lines) l;
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT e ->> 'topic', e ->> 'key', v_order.version, e ->> 'type',
        jsonb_set(e -> 'payload', '{order,number}', to_jsonb(v_order.number))
    FROM jsonb_array_elements(p_events) WITH ORDINALITY AS told (e, place) ORDER BY place;
    RETURN jsonb_build_object('orderId', v_order.id, 'number', v_order.number);
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    GET STACKED DIAGNOSTICS v_message = MESSAGE_TEXT, v_detail = PG_EXCEPTION_DETAIL;
    RETURN jsonb_build_object('refused', v_detail::jsonb || jsonb_build_object('message', v_message));
END $$;
