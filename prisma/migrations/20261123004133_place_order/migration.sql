-- Takes an idempotency key { scope, key, operation, requestHash } for the answer that will be given under it. Returns null,
-- or the answer of the first call when the key was taken before; waits while that call is being worked on.
CREATE FUNCTION take_key(p_request jsonb, p_response jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_known idempotency_keys;
BEGIN
    INSERT INTO idempotency_keys (scope, key, operation, request_hash, response)
    VALUES (p_request ->> 'scope', p_request ->> 'key', p_request ->> 'operation', p_request ->> 'requestHash', p_response)
    ON CONFLICT DO NOTHING;
    IF FOUND THEN RETURN NULL; END IF;
    SELECT * INTO v_known FROM idempotency_keys k WHERE k.scope = p_request ->> 'scope' AND k.key = p_request ->> 'key';
    IF v_known.operation <> p_request ->> 'operation' OR v_known.request_hash <> p_request ->> 'requestHash' THEN
        PERFORM refuse('KEY_REUSED', 'This key was used for another request.', '{}');
    END IF;
    RETURN v_known.response;
END $$;

-- Places an order in one call: what everybody fights for, the levels and the store's next number, is locked last and
-- until the commit that follows at once.
--
-- p_request  { scope, key, operation, requestHash }: the same key gives the same order, another request is refused
-- p_cart     the cart it is made of, unchanged since `p_cart_version`; null for an order without a cart
-- p_order    a row of "orders" without number
-- p_lines    rows of "order_lines"
-- p_events   [{ topic, key, type, payload }]; payloads with an `order` get its number
--
-- Returns { orderId, number }; for a repeated key { orderId, holdExpiresAt }; else { refused: { reason, message,
-- details } }, and has then changed nothing. As an error a refusal would cost the caller's connection, and thousands are
-- refused when a sale ends.
CREATE FUNCTION place_order(
    p_request jsonb, p_cart uuid, p_cart_version bigint, p_order jsonb, p_lines jsonb, p_events jsonb, p_max_open integer
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_order orders := jsonb_populate_record(NULL::orders, p_order);
    v_known jsonb;
    v_version bigint;
    v_message text;
    v_detail text;
BEGIN
    v_known := take_key(p_request, jsonb_build_object('orderId', v_order.id, 'holdExpiresAt', p_order ->> 'hold_expires_at'));
    IF v_known IS NOT NULL THEN RETURN v_known; END IF;

    IF p_cart IS NOT NULL THEN
        UPDATE carts SET version = version + 1, updated_at = v_order.placed_at
        WHERE id = p_cart AND version = p_cart_version RETURNING version INTO v_version;
        IF NOT FOUND THEN PERFORM refuse('CART_CHANGED', 'The cart was changed meanwhile. Look at it again.', '{}'); END IF;
        DELETE FROM cart_lines WHERE cart_id = p_cart;
        INSERT INTO outbox (topic, key, version, type, payload)
        VALUES ('cart:' || p_cart, p_cart, v_version, 'cart.changed',
                jsonb_build_object('type', 'cart.changed', 'version', v_version));
    END IF;

    -- Two orders of one shopper at once must count each other.
    PERFORM pg_advisory_xact_lock(hashtextextended(v_order.email_index, 1));
    -- OFFSET 0 keeps the planner on the shopper's own orders, instead of all that wait for a payment.
    IF p_max_open <= (
        SELECT count(*) FROM (
            SELECT id, status, hold_expires_at FROM orders WHERE email_index = v_order.email_index
            UNION SELECT id, status, hold_expires_at FROM orders WHERE account_id = v_order.account_id
            UNION SELECT id, status, hold_expires_at FROM orders WHERE guest_hash = v_order.guest_hash
            OFFSET 0
        ) own WHERE own.status = 'placed' AND own.hold_expires_at > v_order.placed_at
    ) THEN
        PERFORM refuse('HOLD_LIMIT', format('%s orders wait for their payment. Pay or cancel one first.', p_max_open),
                       jsonb_build_object('limit', p_max_open));
    END IF;

    PERFORM hold_stock(v_order.store_id, p_cart, v_order.id, array_agg(l.variant_id), array_agg(l.quantity),
                       v_order.placed_at, v_order.hold_expires_at)
    FROM jsonb_populate_recordset(NULL::order_lines, p_lines) l;

    UPDATE stores SET order_number = order_number + 1 WHERE id = v_order.store_id RETURNING order_number INTO v_order.number;
    INSERT INTO orders VALUES (v_order.*);
    INSERT INTO order_lines SELECT l.* FROM jsonb_populate_recordset(NULL::order_lines, p_lines) l;
    INSERT INTO order_history (order_id, version, type, status, actor_kind, actor_id, at)
    VALUES (v_order.id, v_order.version, 'order.placed', v_order.status, 'shopper', v_order.account_id, v_order.placed_at);
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT e ->> 'topic', e ->> 'key', v_order.version, e ->> 'type',
        jsonb_set(e -> 'payload', '{order,number}', to_jsonb(v_order.number))
    FROM jsonb_array_elements(p_events) WITH ORDINALITY AS told (e, place) ORDER BY place;
    RETURN jsonb_build_object('orderId', v_order.id, 'number', v_order.number);
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    GET STACKED DIAGNOSTICS v_message = MESSAGE_TEXT, v_detail = PG_EXCEPTION_DETAIL;
    RETURN jsonb_build_object('refused', v_detail::jsonb || jsonb_build_object('message', v_message));
END $$;
