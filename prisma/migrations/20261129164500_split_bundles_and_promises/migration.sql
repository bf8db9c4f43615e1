-- What is promised to an order ends with the rest of it, what came is picked, and no order is collected that waits for units.

-- Ends part of what a paid order holds: the units of one parcel when it leaves ('ship'), or what will not be sent after all
-- ('release'). They are taken from the given warehouse, and from the order's other holds only if a parcel was packed of goods
-- that were brought together. Null is where promised units are: they are released, never shipped. A hold of which a part remains is
-- split. The caller has locked the order.
--
-- p_units [{ variantId, quantity }]
CREATE OR REPLACE FUNCTION settle_units(
    p_order uuid, p_warehouse uuid, p_units jsonb, p_kind text, p_actor uuid, p_cause text
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_hold record;
    v_left integer;
    v_units integer;
    v_id uuid;
BEGIN
    FOR v_line IN
        SELECT (unit ->> 'variantId')::uuid AS variant_id, sum((unit ->> 'quantity')::integer)::integer AS quantity
        FROM jsonb_array_elements(p_units) AS unit GROUP BY 1 ORDER BY 1
    LOOP
        v_left := v_line.quantity;
        FOR v_hold IN
            SELECT r.* FROM reservations r LEFT JOIN warehouses w ON w.id = r.warehouse_id
            WHERE r.order_id = p_order AND r.variant_id = v_line.variant_id AND r.status = 'claimed'
                AND (r.warehouse_id IS NOT NULL OR p_kind = 'release')
            ORDER BY r.warehouse_id IS NOT DISTINCT FROM p_warehouse DESC, w.position, w.id, r.id FOR UPDATE OF r
        LOOP
            EXIT WHEN v_left = 0;
            v_units := least(v_hold.quantity, v_left);
            v_id := v_hold.id;
            IF v_units < v_hold.quantity THEN
                UPDATE reservations SET quantity = quantity - v_units WHERE id = v_hold.id;
                INSERT INTO reservations (store_id, variant_id, warehouse_id, quantity, order_id, status)
                VALUES (v_hold.store_id, v_hold.variant_id, v_hold.warehouse_id, v_units, p_order, 'claimed')
                RETURNING id INTO v_id;
            END IF;
            PERFORM settle_holds(ARRAY[v_id], p_kind, p_actor, p_cause);
            v_left := v_left - v_units;
        END LOOP;
        IF v_left > 0 THEN
            RAISE EXCEPTION 'Order % misses % units of variant % to settle.', p_order, v_left, v_line.variant_id;
        END IF;
    END LOOP;
END $$;

-- Brings what a cart or an order holds to one warehouse: as many units are held there as are let go elsewhere or were only promised.
-- All of them, or refused with what is there. The caller has locked the cart or the order.
CREATE OR REPLACE FUNCTION gather_holds(p_cart uuid, p_order uuid, p_warehouse uuid, p_now timestamptz) RETURNS void
LANGUAGE plpgsql AS $$
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
        WHERE (r.cart_id = p_cart OR r.order_id = p_order) AND r.status IN ('held', 'claimed')
            AND r.warehouse_id IS DISTINCT FROM p_warehouse
        GROUP BY r.variant_id, v.sku ORDER BY r.variant_id
    LOOP
        SELECT on_hand - reserved INTO v_free FROM stock_levels WHERE variant_id = v_line.variant_id AND warehouse_id = p_warehouse;
        IF coalesce(v_free, 0) < v_line.units THEN PERFORM release_expired(p_now, 100, v_line.variant_id); END IF;
        -- In the order in which levels are locked everywhere.
        FOR v_step IN
            SELECT step.hold_id, step.warehouse_id
            FROM (SELECT id AS hold_id, warehouse_id FROM reservations WHERE id = ANY (v_line.ids)
                  UNION ALL SELECT NULL, p_warehouse) step
            LEFT JOIN warehouses w ON w.id = step.warehouse_id ORDER BY w.position NULLS FIRST, w.id
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

-- Units that came for an order are on the shelf, whatever of it was brought to the packing table before.
CREATE FUNCTION pick_again() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM order_picks WHERE order_id = NEW.order_id AND warehouse_id = NEW.warehouse_id;
    RETURN NULL;
END $$;

CREATE TRIGGER reservations_promise_covered AFTER UPDATE OF warehouse_id ON reservations FOR EACH ROW
    WHEN (OLD.warehouse_id IS NULL AND NEW.warehouse_id IS NOT NULL AND NEW.order_id IS NOT NULL)
    EXECUTE FUNCTION pick_again();
