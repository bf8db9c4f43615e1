-- A hold remembers the network it was made from, as a keyed hash and for as long as it is held: one visitor with many guest
-- ids must not be able to set a shop's stock aside.
ALTER TABLE "reservations" ADD COLUMN "network_hash" TEXT;
ALTER TABLE reservations
    ADD CONSTRAINT reservations_network_only_while_held CHECK (network_hash IS NULL OR status = 'held');

-- CreateIndex
CREATE INDEX "reservations_network_hash_idx" ON "reservations"("network_hash");

-- Ends holds: their stock is free again ('release') or has left the house ('ship'). The caller has locked them.
CREATE OR REPLACE FUNCTION settle_holds(p_holds uuid[], p_kind text, p_actor uuid, p_cause text) RETURNS integer
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
    UPDATE reservations SET status = CASE p_kind WHEN 'ship' THEN 'shipped' ELSE 'released' END, network_hash = NULL
    WHERE id = ANY (p_holds);
    RETURN v_count;
END $$;

DROP FUNCTION take_stock(uuid, uuid, integer, integer, uuid, uuid, text, timestamptz, timestamptz);

-- Sets units of a variant aside: in the first warehouse that has them all, else over several. All of them or an error.
CREATE FUNCTION take_stock(
    p_store uuid, p_variant uuid, p_quantity integer, p_already_held integer, p_cart uuid, p_order uuid,
    p_status text, p_now timestamptz, p_expires timestamptz, p_network text DEFAULT NULL
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
            INSERT INTO reservations
                (store_id, variant_id, warehouse_id, quantity, cart_id, order_id, status, expires_at, network_hash)
            VALUES
                (p_store, p_variant, v_level.warehouse_id, v_units, p_cart, p_order, p_status, p_expires, p_network)
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

-- Refuses what would let one network hold too much that nobody has paid for: too many carts and orders at once, or too much
-- of one variant. What the holder has already (`p_own`) is never taken back, so that a held cart can be ordered.
--
-- p_network  { hash, holds, share, units }: how many carts and orders, and what percentage of the units of a variant that it
--            could hold at all; `units` are always allowed, since a share of few is none
CREATE FUNCTION require_network_share(
    p_network jsonb, p_own uuid[], p_variants uuid[], p_quantities integer[], p_now timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_hash text := p_network ->> 'hash';
    v_holds integer := (p_network ->> 'holds')::integer;
    v_share integer := (p_network ->> 'share')::integer;
    v_units integer := (p_network ->> 'units')::integer;
    v_line record;
    v_limit bigint;
BEGIN
    IF v_holds <= (
        SELECT count(DISTINCT coalesce(order_id, cart_id)) FROM reservations
        WHERE network_hash = v_hash AND expires_at > p_now AND id <> ALL (p_own)
    ) AND NOT EXISTS (SELECT 1 FROM reservations WHERE id = ANY (p_own) AND expires_at > p_now) THEN
        PERFORM refuse('HOLD_LIMIT',
            format('%s carts and orders of this network wait for their payment. Try again when some are paid.', v_holds),
            jsonb_build_object('limit', v_holds, 'scope', 'network'));
    END IF;

    FOR v_line IN
        SELECT line.variant_id, line.wanted, held.own, held.others, held.ran_out
        FROM (SELECT w.variant_id, sum(w.quantity) AS wanted
              FROM unnest(p_variants, p_quantities) AS w (variant_id, quantity) GROUP BY w.variant_id) line,
        LATERAL (
            SELECT coalesce(sum(quantity) FILTER (WHERE id = ANY (p_own)), 0) AS own,
                coalesce(sum(quantity) FILTER (WHERE id <> ALL (p_own) AND expires_at > p_now), 0) AS others,
                coalesce(sum(quantity) FILTER (WHERE id <> ALL (p_own) AND expires_at <= p_now), 0) AS ran_out
            FROM reservations WHERE variant_id = line.variant_id AND (network_hash = v_hash OR id = ANY (p_own))
        ) held
        WHERE line.wanted > held.own AND line.wanted + held.others > v_units ORDER BY line.variant_id
    LOOP
        SELECT coalesce(sum(on_hand - reserved), 0) + v_line.own + v_line.others + v_line.ran_out INTO v_limit
        FROM stock_levels WHERE variant_id = v_line.variant_id;
        v_limit := greatest(v_units, v_limit * v_share / 100);
        CONTINUE WHEN v_line.wanted + v_line.others <= v_limit;
        PERFORM refuse('HOLD_LIMIT',
            format('At most %s of one product may wait for a payment from one network.', v_limit),
            jsonb_build_object('limit', v_limit, 'scope', 'network', 'variantId', v_line.variant_id,
                               'sku', (SELECT sku FROM variants WHERE id = v_line.variant_id)));
    END LOOP;
END $$;

DROP FUNCTION hold_stock(uuid, uuid, uuid, uuid[], integer[], timestamptz, timestamptz);

-- Makes a cart's holds be exactly what is wanted until `p_expires`, for the cart itself or for the order made of it.
-- What the cart holds already is kept, also if it ran out and nobody has taken it since. `p_network` bounds what one network
-- may hold, see require_network_share(); null: no bound.
CREATE FUNCTION hold_stock(
    p_store uuid, p_cart uuid, p_order uuid, p_variants uuid[], p_quantities integer[],
    p_now timestamptz, p_expires timestamptz, p_network jsonb DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_network text := p_network ->> 'hash';
    v_holds uuid[];
    v_line record;
BEGIN
    -- Two holders of one network at once must count each other.
    IF v_network IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(v_network, 2)); END IF;
    v_holds := ARRAY(SELECT id FROM reservations WHERE cart_id = p_cart AND status = 'held' ORDER BY id FOR UPDATE);
    IF v_network IS NOT NULL THEN
        PERFORM require_network_share(p_network, v_holds, p_variants, p_quantities, p_now);
    END IF;
    IF v_holds <> '{}' THEN
        UPDATE reservations
        SET order_id = p_order, cart_id = CASE WHEN p_order IS NULL THEN p_cart END, expires_at = p_expires,
            network_hash = v_network
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
                               CASE WHEN p_order IS NULL THEN p_cart END, p_order, 'held', p_now, p_expires, v_network);
        END IF;
    END LOOP;
END $$;

-- Keeps an order's stock for good, since it is paid; takes again what ran out meanwhile. False, and nothing changed, when
-- that is sold. The caller has locked the order.
CREATE OR REPLACE FUNCTION claim_stock(p_order uuid, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
BEGIN
    PERFORM 1 FROM reservations WHERE order_id = p_order AND status = 'held' ORDER BY id FOR UPDATE;
    UPDATE reservations SET status = 'claimed', expires_at = NULL, network_hash = NULL
    WHERE order_id = p_order AND status = 'held';
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

DROP FUNCTION place_order(jsonb, uuid, bigint, jsonb, jsonb, jsonb, integer);

-- Places an order in one call: what everybody fights for, the levels and the store's next number, is locked last and
-- until the commit that follows at once.
--
-- p_request  { scope, key, operation, requestHash }: the same key gives the same order, another request is refused
-- p_cart     the cart it is made of, unchanged since `p_cart_version`; null for an order without a cart
-- p_order    a row of "orders" without number
-- p_lines    rows of "order_lines"
-- p_events   [{ topic, key, type, payload }]; payloads with an `order` get its number
-- p_max_open how many orders of the same account, or of the same guest, may wait for their payment
-- p_network  as hold_stock() takes it
--
-- Returns { orderId, number }; for a repeated key { orderId, holdExpiresAt }; else { refused: { reason, message,
-- details } }, and has then changed nothing. As an error a refusal would cost the caller's connection, and thousands are
-- refused when a sale ends.
CREATE FUNCTION place_order(
    p_request jsonb, p_cart uuid, p_cart_version bigint, p_order jsonb, p_lines jsonb, p_events jsonb, p_max_open integer,
    p_network jsonb DEFAULT NULL
) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
    v_order orders := jsonb_populate_record(NULL::orders, p_order);
    v_shopper text := coalesce(v_order.account_id::text, encode(v_order.guest_hash, 'hex'));
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

    -- By whom they are, never by an e-mail: everybody can type that of somebody else. Two orders of one shopper at once must
    -- count each other.
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
