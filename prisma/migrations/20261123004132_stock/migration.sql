-- Everything that changes stock. Each change of a level is one guarded UPDATE that writes its ledger row and tells its
-- news in the same statement.
--
-- Locks are taken in one order everywhere, so that no two transactions wait for each other: idempotency key, cart,
-- order, reservations (waiting for one holder's own, skipping locked ones of others), levels by variant and then by the
-- warehouse's position, the store.

-- Refuses a request for a reason clients know; services turn it into a DomainError.
CREATE FUNCTION refuse(p_reason text, p_message text, p_details jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION USING ERRCODE = 'PC000', MESSAGE = p_message,
        DETAIL = jsonb_build_object('reason', p_reason, 'details', p_details)::text;
END $$;

-- The one place where a level changes. Returns its new version, or null when the change would leave less than nothing.
CREATE FUNCTION move_stock(
    p_variant uuid, p_warehouse uuid, p_kind text, p_on_hand integer, p_reserved integer,
    p_reservation uuid, p_order uuid, p_actor uuid, p_cause text
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    v_version bigint;
BEGIN
    WITH level AS (
        UPDATE stock_levels
        SET on_hand = on_hand + p_on_hand, reserved = reserved + p_reserved, version = version + 1
        WHERE variant_id = p_variant AND warehouse_id = p_warehouse
            AND on_hand + p_on_hand >= reserved + p_reserved AND reserved + p_reserved >= 0
        RETURNING on_hand, reserved, low_stock_threshold, version
    ), ledger AS (
        INSERT INTO stock_movements
            (variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, version, reservation_id, order_id, actor_id, cause)
        SELECT p_variant, p_warehouse, p_kind, p_on_hand, p_reserved, version, p_reservation, p_order, p_actor, p_cause
        FROM level
    ), news AS (
        INSERT INTO outbox (topic, key, version, type, payload)
        SELECT told.topic, p_variant || ':' || p_warehouse, level.version, 'stock.changed', told.payload
        FROM level JOIN variants v ON v.id = p_variant CROSS JOIN LATERAL (VALUES
            ('variant:' || p_variant, jsonb_build_object(
                'type', 'stock.changed',
                'level', jsonb_build_object(
                    'variantId', p_variant, 'warehouseId', p_warehouse,
                    'available', level.on_hand - level.reserved, 'version', level.version))),
            ('store:' || v.store_id || ':stock', jsonb_build_object(
                'type', 'stock.changed', 'sku', v.sku,
                'level', jsonb_build_object(
                    'variantId', p_variant, 'warehouseId', p_warehouse,
                    'onHand', level.on_hand, 'reserved', level.reserved,
                    'lowStockThreshold', level.low_stock_threshold, 'version', level.version)))
        ) AS told (topic, payload)
    )
    SELECT version INTO v_version FROM level;
    RETURN v_version;
END $$;

-- Ends holds: their stock is free again ('release') or has left the house ('ship'). The caller has locked them.
CREATE FUNCTION settle_holds(p_holds uuid[], p_kind text, p_actor uuid, p_cause text) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    v_hold record;
    v_count integer := 0;
BEGIN
    FOR v_hold IN
        SELECT r.* FROM reservations r JOIN warehouses w ON w.id = r.warehouse_id
        WHERE r.id = ANY (p_holds) ORDER BY r.variant_id, w.position, w.id
    LOOP
        IF move_stock(v_hold.variant_id, v_hold.warehouse_id, p_kind,
                      CASE p_kind WHEN 'ship' THEN -v_hold.quantity ELSE 0 END, -v_hold.quantity,
                      v_hold.id, v_hold.order_id, p_actor, p_cause) IS NULL THEN
            RAISE EXCEPTION 'Reservation % holds more than its level has reserved.', v_hold.id;
        END IF;
        v_count := v_count + 1;
    END LOOP;
    UPDATE reservations SET status = CASE p_kind WHEN 'ship' THEN 'shipped' ELSE 'released' END
    WHERE id = ANY (p_holds);
    RETURN v_count;
END $$;

-- Frees what ran out, of one variant or of all. Holds that somebody is at work on are left to them.
CREATE FUNCTION release_expired(p_now timestamptz, p_limit integer, p_variant uuid DEFAULT NULL) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
    v_holds uuid[];
BEGIN
    IF p_variant IS NULL THEN
        v_holds := ARRAY(SELECT id FROM reservations WHERE status = 'held' AND expires_at <= p_now
                         ORDER BY expires_at LIMIT p_limit FOR UPDATE SKIP LOCKED);
    ELSE
        v_holds := ARRAY(SELECT id FROM reservations WHERE variant_id = p_variant AND status = 'held' AND expires_at <= p_now
                         ORDER BY expires_at LIMIT p_limit FOR UPDATE SKIP LOCKED);
    END IF;
    IF v_holds = '{}' THEN RETURN 0; END IF;
    RETURN settle_holds(v_holds, 'release', NULL, 'hold expired');
END $$;

-- Sets units of a variant aside: in the first warehouse that has them all, else over several. All of them or an error.
CREATE FUNCTION take_stock(
    p_store uuid, p_variant uuid, p_quantity integer, p_already_held integer, p_cart uuid, p_order uuid,
    p_status text, p_now timestamptz, p_expires timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_missing integer := p_quantity;
    v_free integer;
    v_level record;
    v_units integer;
    v_hold uuid;
    v_sku text;
BEGIN
    FOR v_try IN 1..5 LOOP
        v_free := 0;
        FOR v_level IN
            SELECT l.warehouse_id, l.on_hand - l.reserved AS available, sum(l.on_hand - l.reserved) OVER () AS free
            FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id
            WHERE l.variant_id = p_variant AND w.store_id = p_store AND l.on_hand > l.reserved
            ORDER BY l.on_hand - l.reserved >= v_missing DESC, w.position, w.id
        LOOP
            v_free := v_level.free;
            EXIT WHEN v_free < v_missing;
            v_units := least(v_level.available, v_missing);
            INSERT INTO reservations (store_id, variant_id, warehouse_id, quantity, cart_id, order_id, status, expires_at)
            VALUES (p_store, p_variant, v_level.warehouse_id, v_units, p_cart, p_order, p_status, p_expires)
            RETURNING id INTO v_hold;
            IF move_stock(p_variant, v_level.warehouse_id, 'hold', 0, v_units, v_hold, p_order, NULL, '') IS NULL THEN
                -- Somebody was faster: look again at what is left.
                DELETE FROM reservations WHERE id = v_hold;
                EXIT;
            END IF;
            v_missing := v_missing - v_units;
            IF v_missing = 0 THEN RETURN; END IF;
        END LOOP;

        IF v_free < v_missing AND release_expired(p_now, 100, p_variant) = 0 THEN
            v_free := v_free + p_already_held + p_quantity - v_missing;
            SELECT sku INTO v_sku FROM variants WHERE id = p_variant;
            PERFORM refuse('SOLD_OUT',
                format('Variant %s has %s left, %s were asked for.', v_sku, v_free, p_quantity + p_already_held),
                jsonb_build_object('variantId', p_variant, 'sku', v_sku, 'available', v_free,
                                   'asked', p_quantity + p_already_held));
        END IF;
    END LOOP;
    RAISE EXCEPTION 'Stock of variant % changes too fast.', p_variant USING ERRCODE = 'serialization_failure';
END $$;

-- Makes a cart's holds be exactly what is wanted until `p_expires`, for the cart itself or for the order made of it.
-- What the cart holds already is kept, also if it ran out and nobody has taken it since.
CREATE FUNCTION hold_stock(
    p_store uuid, p_cart uuid, p_order uuid, p_variants uuid[], p_quantities integer[],
    p_now timestamptz, p_expires timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_holds uuid[];
    v_line record;
BEGIN
    v_holds := ARRAY(SELECT id FROM reservations WHERE cart_id = p_cart AND status = 'held' ORDER BY id FOR UPDATE);
    IF v_holds <> '{}' THEN
        UPDATE reservations
        SET order_id = p_order, cart_id = CASE WHEN p_order IS NULL THEN p_cart END, expires_at = p_expires
        WHERE id = ANY (v_holds);
    END IF;

    FOR v_line IN
        SELECT variant_id, sum(wanted)::integer AS wanted, sum(held)::integer AS held
        FROM (SELECT w.variant_id, w.quantity AS wanted, 0 AS held FROM unnest(p_variants, p_quantities) AS w (variant_id, quantity)
              UNION ALL
              SELECT r.variant_id, 0, r.quantity FROM reservations r WHERE r.id = ANY (v_holds)) AS line
        GROUP BY variant_id ORDER BY variant_id
    LOOP
        IF v_line.held > v_line.wanted THEN
            PERFORM shrink_holds(v_holds, v_line.variant_id, v_line.held - v_line.wanted);
        ELSIF v_line.wanted > v_line.held THEN
            PERFORM take_stock(p_store, v_line.variant_id, v_line.wanted - v_line.held, v_line.held,
                               CASE WHEN p_order IS NULL THEN p_cart END, p_order, 'held', p_now, p_expires);
        END IF;
    END LOOP;
END $$;

-- Gives back part of what some holds have of a variant.
CREATE FUNCTION shrink_holds(p_holds uuid[], p_variant uuid, p_excess integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_excess integer := p_excess;
    v_units integer;
    v_hold record;
BEGIN
    FOR v_hold IN
        SELECT r.* FROM reservations r JOIN warehouses w ON w.id = r.warehouse_id
        WHERE r.id = ANY (p_holds) AND r.variant_id = p_variant ORDER BY w.position, w.id
    LOOP
        v_units := least(v_hold.quantity, v_excess);
        IF v_units = v_hold.quantity THEN
            PERFORM settle_holds(ARRAY[v_hold.id], 'release', NULL, 'no longer wanted');
        ELSE
            UPDATE reservations SET quantity = quantity - v_units WHERE id = v_hold.id;
            PERFORM move_stock(p_variant, v_hold.warehouse_id, 'release', 0, -v_units, v_hold.id, v_hold.order_id, NULL,
                               'no longer wanted');
        END IF;
        v_excess := v_excess - v_units;
        EXIT WHEN v_excess = 0;
    END LOOP;
END $$;

-- Gives back all that a cart holds.
CREATE FUNCTION release_cart(p_cart uuid) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    RETURN settle_holds(
        ARRAY(SELECT id FROM reservations WHERE cart_id = p_cart AND status = 'held' ORDER BY id FOR UPDATE),
        'release', NULL, 'given back');
END $$;

-- Keeps an order's stock for good, since it is paid; takes again what ran out meanwhile. False, and nothing changed, when
-- that is sold. The caller has locked the order.
CREATE FUNCTION claim_stock(p_order uuid, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
BEGIN
    PERFORM 1 FROM reservations WHERE order_id = p_order AND status = 'held' ORDER BY id FOR UPDATE;
    UPDATE reservations SET status = 'claimed', expires_at = NULL WHERE order_id = p_order AND status = 'held';
    FOR v_line IN
        SELECT o.store_id, l.variant_id, sum(l.quantity)::integer AS wanted,
            (SELECT coalesce(sum(r.quantity), 0)::integer FROM reservations r
             WHERE r.order_id = p_order AND r.variant_id = l.variant_id AND r.status = 'claimed') AS held
        FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE l.order_id = p_order GROUP BY o.store_id, l.variant_id ORDER BY l.variant_id
    LOOP
        CONTINUE WHEN v_line.held >= v_line.wanted;
        PERFORM take_stock(v_line.store_id, v_line.variant_id, v_line.wanted - v_line.held, v_line.held, NULL, p_order,
                           'claimed', p_now, NULL);
    END LOOP;
    RETURN true;
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    RETURN false;
END $$;

-- Ends all an order holds: 'release' when it is cancelled or expired, 'ship' when the parcel leaves. The caller has locked
-- the order.
CREATE FUNCTION settle_order(p_order uuid, p_kind text, p_actor uuid, p_cause text) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    RETURN settle_holds(
        ARRAY(SELECT id FROM reservations WHERE order_id = p_order AND status IN ('held', 'claimed') ORDER BY id FOR UPDATE),
        p_kind, p_actor, p_cause);
END $$;

-- Changes units on hand by hand, by a delivery or a return. Refused when fewer than the reserved ones would remain.
CREATE FUNCTION change_stock(
    p_variant uuid, p_warehouse uuid, p_delta integer, p_kind text, p_actor uuid, p_cause text
) RETURNS stock_levels LANGUAGE plpgsql AS $$
DECLARE
    v_level stock_levels;
BEGIN
    IF p_delta > 0 THEN
        INSERT INTO stock_levels (variant_id, warehouse_id) VALUES (p_variant, p_warehouse) ON CONFLICT DO NOTHING;
    END IF;
    IF move_stock(p_variant, p_warehouse, p_kind, p_delta, 0, NULL, NULL, p_actor, p_cause) IS NULL THEN
        SELECT * INTO v_level FROM stock_levels WHERE variant_id = p_variant AND warehouse_id = p_warehouse;
        PERFORM refuse('STOCK_CONFLICT',
            format('%s units are on hand and %s of them reserved: a change of %s is not possible.',
                   coalesce(v_level.on_hand, 0), coalesce(v_level.reserved, 0), p_delta),
            jsonb_build_object('onHand', coalesce(v_level.on_hand, 0), 'reserved', coalesce(v_level.reserved, 0),
                               'delta', p_delta));
    END IF;
    SELECT * INTO v_level FROM stock_levels WHERE variant_id = p_variant AND warehouse_id = p_warehouse;
    RETURN v_level;
END $$;
