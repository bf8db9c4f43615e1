-- Units that come for thousands of orders are given to all of them in a few statements: one after the other they took longer than a
-- statement may, so that nobody got any.

-- Counts what a hold without a warehouse promises, whoever makes, changes or ends it. Beyond the limit nothing is promised. What is
-- covered is counted by cover_holds().
CREATE OR REPLACE FUNCTION count_promise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_before integer := CASE WHEN OLD.status IN ('held', 'claimed') THEN OLD.quantity ELSE 0 END;
    v_after integer := CASE WHEN NEW.status IN ('held', 'claimed') THEN NEW.quantity ELSE 0 END;
    v_terms stock_promises;
    v_sku text;
BEGIN
    IF v_after = v_before THEN RETURN NULL; END IF;
    UPDATE stock_promises SET promised = promised + v_after - v_before, version = version + 1
    WHERE variant_id = NEW.variant_id AND (v_after < v_before OR promised + v_after - v_before <= unit_limit)
    RETURNING * INTO v_terms;
    IF NOT FOUND THEN
        SELECT sku INTO v_sku FROM variants WHERE id = NEW.variant_id;
        PERFORM refuse('SOLD_OUT', format('No %s units more of variant %s can be promised.', v_after - v_before, v_sku),
            jsonb_build_object('variantId', NEW.variant_id, 'sku', v_sku, 'available', 0, 'asked', v_after - v_before));
    END IF;
    INSERT INTO promise_movements (variant_id, kind, delta, version, reservation_id, order_id)
    VALUES (NEW.variant_id, CASE WHEN v_after > v_before THEN 'promise' ELSE 'withdraw' END,
            v_after - v_before, v_terms.version, NEW.id, NEW.order_id);
    PERFORM tell_promise(v_terms);
    RETURN NULL;
END $$;

DROP TRIGGER reservations_promise_changed ON reservations;
CREATE TRIGGER reservations_promise_changed AFTER UPDATE OF quantity, status, warehouse_id ON reservations FOR EACH ROW
    WHEN (OLD.warehouse_id IS NULL AND NEW.warehouse_id IS NULL) EXECUTE FUNCTION count_promise();

-- Tells those who were promised units that they came: orders under a version and with a step of their history, carts that they are to be
-- read again.
CREATE FUNCTION tell_covered(p_holds uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH stocked AS (
        UPDATE orders SET version = version + 1 WHERE id IN (SELECT order_id FROM reservations WHERE id = ANY (p_holds))
        RETURNING id, version, status
    ), history AS (
        INSERT INTO order_history (order_id, version, type, from_status, status, actor_kind, at)
        SELECT id, version, 'order.stocked', status, status, 'system', now() FROM stocked
    )
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT 'order:' || id, id, version, 'order.stocked', jsonb_build_object(
        'type', 'order.stocked', 'orderId', id, 'version', version, 'status', status, 'actor', 'system',
        'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'awaited', awaited_by(id))
    FROM stocked;
    PERFORM tell_cart(cart_id) FROM (
        SELECT DISTINCT cart_id FROM reservations WHERE id = ANY (p_holds) AND cart_id IS NOT NULL) told;
END $$;

-- Gives up to so many free units of a level, which the caller has locked, to promised holds in the order in which they are named. Those
-- whose order or cart somebody is at work on are left for later, as their locks must not be waited for under that of a level. Returns how
-- many units it gave.
CREATE FUNCTION cover_holds(p_variant uuid, p_warehouse uuid, p_holds uuid[], p_free integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_owners uuid[];
    v_ids uuid[];
    v_units integer[];
    v_total integer;
    v_rest integer;
    v_last integer;
    v_version bigint;
    v_terms stock_promises;
BEGIN
    v_owners := ARRAY(SELECT id FROM orders WHERE id IN (SELECT order_id FROM reservations WHERE id = ANY (p_holds))
                      ORDER BY id FOR UPDATE SKIP LOCKED)
             || ARRAY(SELECT id FROM carts WHERE id IN (SELECT cart_id FROM reservations WHERE id = ANY (p_holds))
                      ORDER BY id FOR UPDATE SKIP LOCKED);
    SELECT array_agg(id ORDER BY place), array_agg(units ORDER BY place), count(*), sum(units), sum(quantity - units)
    INTO v_ids, v_units, v_last, v_total, v_rest
    FROM (
        SELECT wait.id, wait.place, wait.quantity, least(wait.quantity, p_free - wait.before)::integer AS units
        FROM (
            SELECT r.id, named.place, r.quantity, sum(r.quantity) OVER (ORDER BY named.place) - r.quantity AS before
            FROM unnest(p_holds) WITH ORDINALITY AS named (id, place) JOIN reservations r ON r.id = named.id
            WHERE coalesce(r.order_id, r.cart_id) IN (SELECT unnest(v_owners))
        ) wait WHERE wait.before < p_free
    ) share;
    IF v_last = 0 THEN RETURN 0; END IF;

    UPDATE reservations r SET warehouse_id = p_warehouse, quantity = share.units
    FROM unnest(v_ids, v_units) AS share (id, units) WHERE r.id = share.id;
    UPDATE stock_promises SET promised = promised - v_total - v_rest, version = version + v_last
    WHERE variant_id = p_variant RETURNING * INTO v_terms;
    INSERT INTO promise_movements (variant_id, kind, delta, version, reservation_id, order_id)
    SELECT p_variant, 'cover', -(share.units + CASE share.place WHEN v_last THEN v_rest ELSE 0 END),
        v_terms.version - v_last + share.place, r.id, r.order_id
    FROM unnest(v_ids, v_units) WITH ORDINALITY AS share (id, units, place) JOIN reservations r ON r.id = share.id;
    PERFORM tell_promise(v_terms);
    -- What the last of them still waits for.
    INSERT INTO reservations (store_id, variant_id, quantity, cart_id, order_id, status, expires_at, network_hash)
    SELECT store_id, p_variant, v_rest, cart_id, order_id, status, expires_at, network_hash
    FROM reservations WHERE v_rest > 0 AND id = v_ids[v_last];

    -- The last one tells of the level.
    UPDATE stock_levels SET reserved = reserved + v_total - v_units[v_last], version = version + v_last - 1
    WHERE variant_id = p_variant AND warehouse_id = p_warehouse RETURNING version INTO v_version;
    INSERT INTO stock_movements
        (variant_id, warehouse_id, kind, on_hand_delta, reserved_delta, version, reservation_id, order_id, cause)
    SELECT p_variant, p_warehouse, 'hold', 0, share.units, v_version - v_last + 1 + share.place, r.id, r.order_id, 'promised units came'
    FROM unnest(v_ids, v_units) WITH ORDINALITY AS share (id, units, place) JOIN reservations r ON r.id = share.id
    WHERE share.place < v_last;
    IF (SELECT move_stock(p_variant, p_warehouse, 'hold', 0, v_units[v_last], id, order_id, NULL, 'promised units came')
        FROM reservations WHERE id = v_ids[v_last]) IS NULL THEN
        RAISE EXCEPTION 'A level changed under its lock.';
    END IF;
    PERFORM tell_covered(v_ids);
    RETURN v_total;
END $$;

-- Gives free units of a level to who was promised them, in the order of the orders, then to carts; each is told.
CREATE OR REPLACE FUNCTION cover_promises(p_variant uuid, p_warehouse uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_free integer;
    v_units integer;
    v_covered integer := 0;
    v_tried uuid[] := '{}';
    v_holds uuid[];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM stock_promises WHERE variant_id = p_variant AND promised > 0) THEN RETURN 0; END IF;
    SELECT on_hand - reserved INTO v_free FROM stock_levels
    WHERE variant_id = p_variant AND warehouse_id = p_warehouse FOR UPDATE;
    WHILE v_free > 0 LOOP
        -- Each waits for a unit or more, so there is nothing for more of them than this.
        v_holds := ARRAY(
            SELECT r.id FROM reservations r LEFT JOIN orders o ON o.id = r.order_id
            WHERE r.variant_id = p_variant AND r.warehouse_id IS NULL AND r.status IN ('held', 'claimed') AND r.id <> ALL (v_tried)
            ORDER BY o.number NULLS LAST, r.id LIMIT v_free FOR UPDATE OF r SKIP LOCKED);
        EXIT WHEN v_holds = '{}';
        v_tried := v_tried || v_holds;
        v_units := cover_holds(p_variant, p_warehouse, v_holds, v_free);
        v_free := v_free - v_units;
        v_covered := v_covered + v_units;
    END LOOP;
    RETURN v_covered;
END $$;
