-- Orders that their shoppers collect. All their units are held at the pickup point; what is held elsewhere is moved there.

-- Brings what a cart or an order holds to one warehouse: as many units are held there as are let go elsewhere. All of them, or
-- refused with what is there. The caller has locked the cart or the order.
CREATE FUNCTION gather_holds(p_cart uuid, p_order uuid, p_warehouse uuid, p_now timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_step record;
    v_hold uuid;
    v_own integer;
    v_free integer;
BEGIN
    PERFORM 1 FROM reservations
    WHERE (cart_id = p_cart OR order_id = p_order) AND status IN ('held', 'claimed') ORDER BY id FOR UPDATE;
    FOR v_line IN
        SELECT r.variant_id, v.sku, sum(r.quantity)::integer AS units, array_agg(r.id) AS ids, min(r.store_id::text)::uuid AS store_id,
            min(r.status) AS status, max(r.expires_at) AS expires_at, max(r.network_hash) AS network_hash
        FROM reservations r JOIN variants v ON v.id = r.variant_id
        WHERE (r.cart_id = p_cart OR r.order_id = p_order) AND r.status IN ('held', 'claimed') AND r.warehouse_id <> p_warehouse
        GROUP BY r.variant_id, v.sku ORDER BY r.variant_id
    LOOP
        SELECT on_hand - reserved INTO v_free FROM stock_levels WHERE variant_id = v_line.variant_id AND warehouse_id = p_warehouse;
        IF coalesce(v_free, 0) < v_line.units THEN PERFORM release_expired(p_now, 100, v_line.variant_id); END IF;
        -- In the order in which levels are locked everywhere.
        FOR v_step IN
            SELECT step.hold_id, step.warehouse_id
            FROM (SELECT id AS hold_id, warehouse_id FROM reservations WHERE id = ANY (v_line.ids)
                  UNION ALL SELECT NULL, p_warehouse) step
            JOIN warehouses w ON w.id = step.warehouse_id ORDER BY w.position, w.id
        LOOP
            IF v_step.hold_id IS NOT NULL THEN
                PERFORM settle_holds(ARRAY[v_step.hold_id], 'release', NULL, 'moved to the pickup point');
                CONTINUE;
            END IF;
            INSERT INTO reservations
                (store_id, variant_id, warehouse_id, quantity, cart_id, order_id, status, expires_at, network_hash)
            VALUES
                (v_line.store_id, v_line.variant_id, p_warehouse, v_line.units, p_cart, p_order, v_line.status,
                 v_line.expires_at, v_line.network_hash)
            RETURNING id INTO v_hold;
            IF move_stock(v_line.variant_id, p_warehouse, 'hold', 0, v_line.units, v_hold, p_order, NULL, '') IS NULL THEN
                SELECT on_hand - reserved INTO v_free FROM stock_levels
                WHERE variant_id = v_line.variant_id AND warehouse_id = p_warehouse;
                SELECT coalesce(sum(quantity), 0) INTO v_own FROM reservations
                WHERE (cart_id = p_cart OR order_id = p_order) AND variant_id = v_line.variant_id
                    AND warehouse_id = p_warehouse AND status IN ('held', 'claimed') AND id <> v_hold;
                v_free := coalesce(v_free, 0) + v_own;
                PERFORM refuse('SOLD_OUT',
                    format('The pickup point has %s of variant %s, %s were asked for.', v_free, v_line.sku, v_line.units + v_own),
                    jsonb_build_object('variantId', v_line.variant_id, 'sku', v_line.sku, 'available', v_free,
                                       'asked', v_line.units + v_own, 'warehouseId', p_warehouse));
            END IF;
        END LOOP;
    END LOOP;
END $$;

-- Places an order that is collected, as place_order() does: what it takes is held at its pickup point before. Two requests
-- under one key wait for each other here, since the cart is locked before the key is taken.
CREATE FUNCTION place_pickup_order(
    p_request jsonb, p_cart uuid, p_cart_version bigint, p_order jsonb, p_lines jsonb, p_events jsonb, p_max_open integer,
    p_network jsonb DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_store uuid := (p_order ->> 'store_id')::uuid;
    v_now timestamptz := (p_order ->> 'placed_at')::timestamptz;
    v_answer jsonb;
    v_message text;
    v_detail text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended((p_request ->> 'scope') || '/' || (p_request ->> 'key'), 3));
    PERFORM 1 FROM carts WHERE id = p_cart AND version = p_cart_version FOR UPDATE;
    -- A cart that was changed holds nothing here; place_order() says so, or gives the answer of the same key.
    IF FOUND AND NOT EXISTS (
        SELECT 1 FROM idempotency_keys WHERE scope = p_request ->> 'scope' AND key = p_request ->> 'key'
    ) THEN
        PERFORM hold_stock(v_store, p_cart, NULL, array_agg(l.variant_id), array_agg(l.quantity),
                           v_now, (p_order ->> 'hold_expires_at')::timestamptz, p_network)
        FROM jsonb_populate_recordset(NULL::order_lines, p_lines) l;
        PERFORM gather_holds(p_cart, NULL, (p_order ->> 'pickup_warehouse_id')::uuid, v_now);
    END IF;
    v_answer := place_order(p_request, p_cart, p_cart_version, p_order, p_lines, p_events, p_max_open, p_network);
    IF v_answer ? 'refused' THEN
        -- What was moved goes back with it.
        PERFORM refuse(v_answer #>> '{refused,reason}', v_answer #>> '{refused,message}', v_answer #> '{refused,details}');
    END IF;
    RETURN v_answer;
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    GET STACKED DIAGNOSTICS v_message = MESSAGE_TEXT, v_detail = PG_EXCEPTION_DETAIL;
    RETURN jsonb_build_object('refused', v_detail::jsonb || jsonb_build_object('message', v_message));
END $$;

-- As claim_order(); what its shopper collects is kept at its pickup point, or not at all.
CREATE FUNCTION claim_order_in_place(p_order uuid, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_warehouse uuid;
BEGIN
    IF NOT claim_order(p_order, p_now) THEN RETURN false; END IF;
    SELECT pickup_warehouse_id INTO v_warehouse FROM orders WHERE id = p_order;
    IF v_warehouse IS NOT NULL THEN PERFORM gather_holds(NULL, p_order, v_warehouse, p_now); END IF;
    RETURN true;
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    RETURN false;
END $$;
