-- Units that may be sold before they are there, and variants made of others.
--
-- A promise is a hold without a warehouse: a row of reservations like every other, with the same holder, expiry and end.
-- Triggers keep the count of what is promised, with a ledger of its own, whatever function writes the hold. When units become
-- free, they go to who was promised them first.

-- AlterTable
ALTER TABLE "order_lines" ADD COLUMN     "bundle" JSONB;

-- AlterTable
ALTER TABLE "reservations" ALTER COLUMN "warehouse_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "allocation" TEXT NOT NULL DEFAULT 'position';

-- CreateTable
CREATE TABLE "stock_promises" (
    "variant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "unit_limit" INTEGER NOT NULL,
    "arrives_on" DATE,
    "promised" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "stock_promises_pkey" PRIMARY KEY ("variant_id")
);

-- CreateTable
CREATE TABLE "promise_movements" (
    "id" BIGSERIAL NOT NULL,
    "variant_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "delta" INTEGER NOT NULL,
    "version" BIGINT NOT NULL,
    "reservation_id" UUID NOT NULL,
    "order_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "promise_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bundles" (
    "variant_id" UUID NOT NULL,
    "percent_off" INTEGER,
    "version" BIGINT NOT NULL DEFAULT 1,
    "told_version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "bundles_pkey" PRIMARY KEY ("variant_id")
);

-- CreateTable
CREATE TABLE "bundle_parts" (
    "bundle_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "bundle_parts_pkey" PRIMARY KEY ("bundle_id","variant_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "promise_movements_variant_id_version_key" ON "promise_movements"("variant_id", "version");

-- CreateIndex
CREATE INDEX "bundle_parts_variant_id_idx" ON "bundle_parts"("variant_id");

-- AddForeignKey
ALTER TABLE "bundle_parts" ADD CONSTRAINT "bundle_parts_bundle_id_fkey" FOREIGN KEY ("bundle_id") REFERENCES "bundles"("variant_id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX reservations_promised_idx ON reservations (variant_id) WHERE warehouse_id IS NULL AND status IN ('held', 'claimed');

ALTER TABLE stores ADD CONSTRAINT stores_allocation_check CHECK (allocation IN ('position', 'nearest'));
ALTER TABLE reservations
    ADD CONSTRAINT reservations_promise_is_never_shipped CHECK (warehouse_id IS NOT NULL OR status <> 'shipped');
ALTER TABLE stock_promises
    ADD CONSTRAINT stock_promises_kind_check CHECK (kind IN ('none', 'backorder', 'preorder')),
    ADD CONSTRAINT stock_promises_within_limit CHECK (promised >= 0 AND promised <= unit_limit),
    ADD CONSTRAINT stock_promises_preorder_arrives CHECK ((kind = 'preorder') = (arrives_on IS NOT NULL));
ALTER TABLE promise_movements
    ADD CONSTRAINT promise_movements_kind_check CHECK (
        CASE kind WHEN 'promise' THEN delta > 0 WHEN 'withdraw' THEN delta < 0 WHEN 'cover' THEN delta < 0 ELSE false END);
ALTER TABLE bundles ADD CONSTRAINT bundles_percent_off_check CHECK (percent_off BETWEEN 0 AND 90);
ALTER TABLE bundle_parts
    ADD CONSTRAINT bundle_parts_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT bundle_parts_not_itself CHECK (bundle_id <> variant_id);

CREATE TRIGGER promise_movements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON promise_movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Versions of make-ups: one that is made again later counts on.
CREATE SEQUENCE bundle_make_ups;

-- Units of a bundle that its parts make now, and a version that grows with each change of a level of theirs.
CREATE FUNCTION bundle_available(p_bundle uuid) RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(min(free / quantity), 0)::integer FROM (
        SELECT part.quantity, coalesce(sum(level.on_hand - level.reserved), 0) AS free
        FROM bundle_parts part LEFT JOIN stock_levels level ON level.variant_id = part.variant_id
        WHERE part.bundle_id = p_bundle GROUP BY part.variant_id, part.quantity) made
$$;

CREATE FUNCTION bundle_version(p_bundle uuid) RETURNS bigint LANGUAGE sql STABLE AS $$
    -- Another make-up counts for more than any change of a level, so that the version also grows when a part is taken out.
    SELECT (bundle.version * 1000000000 + (
        SELECT coalesce(sum(level.version), 0) FROM bundle_parts part JOIN stock_levels level ON level.variant_id = part.variant_id
        WHERE part.bundle_id = p_bundle))::bigint
    FROM bundles bundle WHERE bundle.variant_id = p_bundle
$$;

-- Tells how many units bundles have, those of which it has changed. Their parts are told by themselves.
CREATE FUNCTION tell_bundles(p_bundles uuid[]) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_told integer;
BEGIN
    -- Under lock: of two who tell at once, the one who reads the newer levels comes later.
    PERFORM 1 FROM bundles WHERE variant_id = ANY (p_bundles) ORDER BY variant_id FOR UPDATE;
    WITH told AS (
        UPDATE bundles SET told_version = bundle_version(variant_id)
        WHERE variant_id = ANY (p_bundles) AND told_version < bundle_version(variant_id) RETURNING variant_id, told_version
    ), news AS (
        INSERT INTO outbox (topic, key, version, type, payload)
        SELECT 'variant:' || variant_id, variant_id || ':bundle', told_version, 'stock.changed', jsonb_build_object(
            'type', 'stock.changed', 'level', jsonb_build_object(
                'variantId', variant_id, 'warehouseId', NULL, 'available', bundle_available(variant_id), 'version', told_version))
        FROM told RETURNING 1
    )
    SELECT count(*) INTO v_told FROM news;
    RETURN v_told;
END $$;

-- What can be ordered of a variant, and from where: a warehouse, what is still to come (`promise`), or the parts of a bundle.
CREATE VIEW sellable_levels AS
    SELECT variant_id, warehouse_id, on_hand - reserved AS available, version, NULL::jsonb AS promise FROM stock_levels
    UNION ALL
    SELECT variant_id, NULL, unit_limit - promised, version, jsonb_build_object('kind', kind, 'arrivesOn', arrives_on)
    FROM stock_promises WHERE kind <> 'none'
    UNION ALL
    SELECT variant_id, NULL, bundle_available(variant_id), bundle_version(variant_id), NULL FROM bundles;

-- The units that an order's lines are made of: of a bundle those of its parts, as they were when it was ordered.
CREATE VIEW order_line_units AS
    SELECT line.id AS order_line_id, line.order_id, coalesce(part."variantId", line.variant_id) AS variant_id,
        line.quantity * coalesce(part.quantity, 1) AS quantity, coalesce(part.quantity, 1) AS units_each
    FROM order_lines line
    LEFT JOIN LATERAL jsonb_to_recordset(line.bundle -> 'parts') AS part ("variantId" uuid, quantity integer) ON true;

-- Tells shoppers how many units can still be promised, and staff how many are.
CREATE FUNCTION tell_promise(p_terms stock_promises) RETURNS void LANGUAGE sql AS $$
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT told.topic, p_terms.variant_id || ':promise', p_terms.version, told.payload ->> 'type', told.payload
    FROM variants v CROSS JOIN LATERAL (VALUES
        ('variant:' || v.id, jsonb_build_object(
            'type', 'stock.changed',
            'level', jsonb_build_object(
                'variantId', v.id, 'warehouseId', NULL, 'version', p_terms.version,
                'available', CASE WHEN p_terms.kind = 'none' THEN 0 ELSE p_terms.unit_limit - p_terms.promised END,
                'promise', jsonb_build_object(
                    'kind', CASE p_terms.kind WHEN 'preorder' THEN 'preorder' ELSE 'backorder' END,
                    'arrivesOn', p_terms.arrives_on)))),
        ('store:' || v.store_id || ':stock', jsonb_build_object(
            'type', 'stock.promised', 'sku', v.sku,
            'promise', jsonb_build_object(
                'variantId', v.id, 'kind', p_terms.kind, 'limit', p_terms.unit_limit, 'arrivesOn', p_terms.arrives_on,
                'promised', p_terms.promised, 'version', p_terms.version)))
    ) AS told (topic, payload)
    WHERE v.id = p_terms.variant_id
$$;

-- Counts what a hold without a warehouse promises, whoever makes, changes or ends it. Beyond the limit nothing is promised.
CREATE FUNCTION count_promise() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_before integer := CASE WHEN OLD.status IN ('held', 'claimed') THEN OLD.quantity ELSE 0 END;
    v_after integer := CASE WHEN NEW.warehouse_id IS NULL AND NEW.status IN ('held', 'claimed') THEN NEW.quantity ELSE 0 END;
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
    VALUES (NEW.variant_id,
            CASE WHEN v_after > v_before THEN 'promise' WHEN NEW.warehouse_id IS NULL THEN 'withdraw' ELSE 'cover' END,
            v_after - v_before, v_terms.version, NEW.id, NEW.order_id);
    PERFORM tell_promise(v_terms);
    RETURN NULL;
END $$;

CREATE TRIGGER reservations_promise_made AFTER INSERT ON reservations FOR EACH ROW
    WHEN (NEW.warehouse_id IS NULL) EXECUTE FUNCTION count_promise();
CREATE TRIGGER reservations_promise_changed AFTER UPDATE OF quantity, status, warehouse_id ON reservations FOR EACH ROW
    WHEN (OLD.warehouse_id IS NULL) EXECUTE FUNCTION count_promise();

-- Says on what terms units of a variant may be sold before they are there. What is promised already stays promised.
CREATE FUNCTION set_promise_terms(p_variant uuid, p_kind text, p_limit integer, p_arrives_on date) RETURNS stock_promises
LANGUAGE plpgsql AS $$
DECLARE
    v_terms stock_promises;
BEGIN
    INSERT INTO stock_promises AS terms (variant_id, kind, unit_limit, arrives_on)
    VALUES (p_variant, p_kind, p_limit, p_arrives_on)
    ON CONFLICT (variant_id) DO UPDATE
    SET kind = p_kind, arrives_on = p_arrives_on, version = terms.version + 1,
        unit_limit = CASE WHEN p_kind = 'none' THEN terms.promised ELSE p_limit END
    WHERE p_kind = 'none' OR terms.promised <= p_limit
    RETURNING * INTO v_terms;
    IF NOT FOUND THEN
        SELECT * INTO v_terms FROM stock_promises WHERE variant_id = p_variant;
        PERFORM refuse('STOCK_CONFLICT', format('%s units are promised already: the limit cannot be lower.', v_terms.promised),
                       jsonb_build_object('promised', v_terms.promised));
    END IF;
    PERFORM tell_promise(v_terms);
    RETURN v_terms;
END $$;

-- Takes the orders and holds that wait for units of variants under lock, before any level: whoever brings units calls it first,
-- so that nobody is passed over.
CREATE FUNCTION lock_promised(p_variants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM stock_promises WHERE variant_id = ANY (p_variants) AND promised > 0) THEN RETURN; END IF;
    PERFORM 1 FROM orders WHERE id IN (
        SELECT order_id FROM reservations
        WHERE variant_id = ANY (p_variants) AND warehouse_id IS NULL AND status IN ('held', 'claimed'))
    ORDER BY id FOR UPDATE;
    PERFORM 1 FROM reservations
    WHERE variant_id = ANY (p_variants) AND warehouse_id IS NULL AND status IN ('held', 'claimed') ORDER BY id FOR UPDATE;
END $$;

-- The units that an order still waits for.
CREATE FUNCTION awaited_by(p_order uuid) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'variantId', waits.variant_id, 'sku', v.sku, 'quantity', waits.quantity, 'arrivesOn', terms.arrives_on)
        ORDER BY v.sku), '[]')
    FROM (SELECT variant_id, sum(quantity) AS quantity FROM reservations
          WHERE order_id = p_order AND warehouse_id IS NULL AND status IN ('held', 'claimed') GROUP BY variant_id) waits
    JOIN variants v ON v.id = waits.variant_id JOIN stock_promises terms ON terms.variant_id = v.id
$$;

-- Gives free units of a level to who was promised them, in the order of the orders, then to carts; each order is told. Those that
-- somebody is at work on are left for later, as their locks must not be waited for under that of a level.
CREATE FUNCTION cover_promises(p_variant uuid, p_warehouse uuid) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_free integer;
    v_units integer;
    v_covered integer := 0;
    v_hold record;
    v_order orders;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM stock_promises WHERE variant_id = p_variant AND promised > 0) THEN RETURN 0; END IF;
    SELECT on_hand - reserved INTO v_free FROM stock_levels
    WHERE variant_id = p_variant AND warehouse_id = p_warehouse FOR UPDATE;
    IF coalesce(v_free, 0) <= 0 THEN RETURN 0; END IF;
    FOR v_hold IN
        SELECT r.* FROM reservations r LEFT JOIN orders o ON o.id = r.order_id
        WHERE r.variant_id = p_variant AND r.warehouse_id IS NULL AND r.status IN ('held', 'claimed')
        ORDER BY o.number NULLS LAST, r.id FOR UPDATE OF r SKIP LOCKED
    LOOP
        EXIT WHEN v_free = 0;
        IF v_hold.order_id IS NOT NULL THEN
            SELECT * INTO v_order FROM orders WHERE id = v_hold.order_id FOR UPDATE SKIP LOCKED;
        ELSE
            PERFORM 1 FROM carts WHERE id = v_hold.cart_id FOR UPDATE SKIP LOCKED;
        END IF;
        CONTINUE WHEN NOT FOUND;
        v_units := least(v_free, v_hold.quantity);
        UPDATE reservations SET warehouse_id = p_warehouse, quantity = v_units WHERE id = v_hold.id;
        IF v_units < v_hold.quantity THEN
            INSERT INTO reservations (store_id, variant_id, quantity, cart_id, order_id, status, expires_at, network_hash)
            VALUES (v_hold.store_id, p_variant, v_hold.quantity - v_units, v_hold.cart_id, v_hold.order_id, v_hold.status,
                    v_hold.expires_at, v_hold.network_hash);
        END IF;
        IF move_stock(p_variant, p_warehouse, 'hold', 0, v_units, v_hold.id, v_hold.order_id, NULL, 'promised units came') IS NULL THEN
            RAISE EXCEPTION 'A level changed under its lock.';
        END IF;
        IF v_hold.order_id IS NOT NULL THEN
            UPDATE orders SET version = version + 1 WHERE id = v_order.id RETURNING * INTO v_order;
            INSERT INTO order_history (order_id, version, type, from_status, status, actor_kind, at)
            VALUES (v_order.id, v_order.version, 'order.stocked', v_order.status, v_order.status, 'system', now());
            INSERT INTO outbox (topic, key, version, type, payload)
            VALUES ('order:' || v_order.id, v_order.id, v_order.version, 'order.stocked', jsonb_build_object(
                'type', 'order.stocked', 'orderId', v_order.id, 'version', v_order.version, 'status', v_order.status,
                'actor', 'system', 'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                'awaited', awaited_by(v_order.id)));
        ELSE
            PERFORM tell_cart(v_hold.cart_id);
        END IF;
        v_free := v_free - v_units;
        v_covered := v_covered + v_units;
    END LOOP;
    RETURN v_covered;
END $$;

-- Says to whoever has a cart open that it is to be read again.
CREATE FUNCTION tell_cart(p_cart uuid) RETURNS void LANGUAGE sql AS $$
    WITH cart AS (UPDATE carts SET version = version + 1 WHERE id = p_cart RETURNING id, version)
    INSERT INTO outbox (topic, key, version, type, payload)
    SELECT 'cart:' || id, id, version, 'cart.changed', jsonb_build_object('type', 'cart.changed', 'version', version) FROM cart
$$;

-- Whatever makes units free, at the latest when it commits. Not sooner by itself: the one who frees them may still be about to
-- end a promise of its own.
CREATE FUNCTION cover_when_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM cover_promises(NEW.variant_id, NEW.warehouse_id);
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER stock_levels_cover_promises AFTER UPDATE ON stock_levels DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (NEW.on_hand - NEW.reserved > OLD.on_hand - OLD.reserved) EXECUTE FUNCTION cover_when_free();

DROP FUNCTION take_stock(uuid, uuid, integer, integer, uuid, uuid, text, timestamptz, timestamptz, text);

-- Sets units of a variant aside: in the first warehouse that has them all, else over several; first by `p_near`, then by their
-- positions. What is not there is promised, if the variant's terms allow it. All of them or an error.
CREATE FUNCTION take_stock(
    p_store uuid, p_variant uuid, p_quantity integer, p_already_held integer, p_cart uuid, p_order uuid,
    p_status text, p_now timestamptz, p_expires timestamptz, p_network text DEFAULT NULL, p_near uuid[] DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_missing integer := p_quantity;
    v_free integer;
    v_level record;
    v_units integer;
    v_hold uuid;
    v_sku text;
    v_left integer;
    v_taken integer;
    v_promises boolean := false;
BEGIN
    FOR v_try IN 1..6 LOOP
        v_free := 0;
        v_taken := 0;
        FOR v_level IN
            SELECT l.warehouse_id, l.on_hand - l.reserved AS available, sum(l.on_hand - l.reserved) OVER () AS free
            FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id
            WHERE l.variant_id = p_variant AND w.store_id = p_store AND l.on_hand > l.reserved
            ORDER BY l.on_hand - l.reserved >= v_missing DESC, array_position(p_near, w.id), w.position, w.id
        LOOP
            v_free := v_level.free - v_taken;
            EXIT WHEN v_free < v_missing AND NOT v_promises;
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
            v_taken := v_taken + v_units;
            v_free := v_free - v_units;
            IF v_missing = 0 THEN RETURN; END IF;
        END LOOP;

        CONTINUE WHEN v_free >= v_missing;
        IF release_expired(p_now, 100, p_variant) > 0 THEN
            -- Those who were promised come first.
            PERFORM cover_promises(l.variant_id, l.warehouse_id) FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id
            WHERE l.variant_id = p_variant AND l.on_hand > l.reserved ORDER BY w.position, w.id;
            CONTINUE;
        END IF;
        SELECT v.sku, coalesce(t.unit_limit - t.promised, 0) INTO v_sku, v_left
        FROM variants v LEFT JOIN stock_promises t ON t.variant_id = v.id AND t.kind <> 'none' WHERE v.id = p_variant;
        IF v_free + v_left < v_missing THEN
            v_free := v_free + v_left + p_already_held + p_quantity - v_missing;
            PERFORM refuse('SOLD_OUT',
                format('Variant %s has %s left, %s were asked for.', v_sku, v_free, p_quantity + p_already_held),
                jsonb_build_object('variantId', p_variant, 'sku', v_sku, 'available', v_free,
                                   'asked', p_quantity + p_already_held));
        END IF;
        IF v_promises THEN
            INSERT INTO reservations (store_id, variant_id, quantity, cart_id, order_id, status, expires_at, network_hash)
            VALUES (p_store, p_variant, v_missing, p_cart, p_order, p_status, p_expires, p_network);
            RETURN;
        END IF;
        -- Under the levels' locks nobody brings units meanwhile, nor promises any.
        PERFORM 1 FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id
        WHERE l.variant_id = p_variant ORDER BY w.position, w.id FOR UPDATE OF l;
        v_promises := true;
    END LOOP;
    RAISE EXCEPTION 'Stock of variant % changes too fast.', p_variant USING ERRCODE = 'serialization_failure';
END $$;

-- Makes a cart's holds be exactly what is wanted until `p_expires`, for the cart itself or for the order made of it; of a bundle
-- its parts. What the cart holds already is kept, also if it ran out and nobody has taken it since.
--
-- p_network  bounds what one network may hold, see require_network_share(), if it names a `hash`; if it names warehouses as
--            `near`, units are taken from them in that order. Null: neither.
CREATE OR REPLACE FUNCTION hold_stock(
    p_store uuid, p_cart uuid, p_order uuid, p_variants uuid[], p_quantities integer[],
    p_now timestamptz, p_expires timestamptz, p_network jsonb DEFAULT NULL
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_network text := p_network ->> 'hash';
    v_near uuid[] := CASE WHEN p_network ? 'near' THEN ARRAY(SELECT jsonb_array_elements_text(p_network -> 'near')::uuid) END;
    v_holds uuid[];
    v_line record;
BEGIN
    -- Two holders of one network at once must count each other.
    IF v_network IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(v_network, 2)); END IF;
    v_holds := ARRAY(SELECT id FROM reservations WHERE cart_id = p_cart AND status = 'held' ORDER BY id FOR UPDATE);
    IF v_network IS NOT NULL THEN
        PERFORM require_network_share(p_network, v_holds, array_agg(coalesce(part.variant_id, w.variant_id)),
                                      array_agg(w.quantity * coalesce(part.quantity, 1)), p_now)
        FROM unnest(p_variants, p_quantities) AS w (variant_id, quantity)
        LEFT JOIN bundle_parts part ON part.bundle_id = w.variant_id;
    END IF;
    IF v_holds <> '{}' THEN
        UPDATE reservations
        SET order_id = p_order, cart_id = CASE WHEN p_order IS NULL THEN p_cart END, expires_at = p_expires,
            network_hash = v_network
        WHERE id = ANY (v_holds);
        -- Before it is known where they go, units are held by position: an order takes them anew from where they are nearest.
        IF p_order IS NOT NULL AND v_near IS NOT NULL THEN
            PERFORM settle_holds(
                ARRAY(SELECT id FROM reservations WHERE id = ANY (v_holds) AND warehouse_id <> v_near[1]), 'release', NULL,
                'taken from nearer');
            v_holds := ARRAY(SELECT id FROM reservations WHERE id = ANY (v_holds) AND status = 'held');
        END IF;
    END IF;

    FOR v_line IN
        SELECT variant_id, sum(wanted)::integer AS wanted, sum(held)::integer AS held
        FROM (SELECT coalesce(part.variant_id, w.variant_id) AS variant_id, w.quantity * coalesce(part.quantity, 1) AS wanted, 0 AS held
              FROM unnest(p_variants, p_quantities) AS w (variant_id, quantity)
              LEFT JOIN bundle_parts part ON part.bundle_id = w.variant_id
              UNION ALL
              SELECT r.variant_id, 0, r.quantity FROM reservations r WHERE r.id = ANY (v_holds)) AS line
        GROUP BY variant_id ORDER BY variant_id
    LOOP
        IF v_line.held > v_line.wanted THEN
            PERFORM shrink_holds(v_holds, v_line.variant_id, v_line.held - v_line.wanted);
        ELSIF v_line.wanted > v_line.held THEN
            PERFORM take_stock(p_store, v_line.variant_id, v_line.wanted - v_line.held, v_line.held,
                               CASE WHEN p_order IS NULL THEN p_cart END, p_order, 'held', p_now, p_expires, v_network, v_near);
        END IF;
    END LOOP;
END $$;

-- Gives back part of what some holds have of a variant: what is promised first.
CREATE OR REPLACE FUNCTION shrink_holds(p_holds uuid[], p_variant uuid, p_excess integer) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_excess integer := p_excess;
    v_units integer;
    v_hold record;
BEGIN
    FOR v_hold IN
        SELECT r.* FROM reservations r LEFT JOIN warehouses w ON w.id = r.warehouse_id
        WHERE r.id = ANY (p_holds) AND r.variant_id = p_variant ORDER BY w.position NULLS FIRST, w.id
    LOOP
        v_units := least(v_hold.quantity, v_excess);
        IF v_units = v_hold.quantity THEN
            PERFORM settle_holds(ARRAY[v_hold.id], 'release', NULL, 'no longer wanted');
        ELSE
            UPDATE reservations SET quantity = quantity - v_units WHERE id = v_hold.id;
            IF v_hold.warehouse_id IS NOT NULL THEN
                PERFORM move_stock(p_variant, v_hold.warehouse_id, 'release', 0, -v_units, v_hold.id, v_hold.order_id, NULL,
                                   'no longer wanted');
            END IF;
        END IF;
        v_excess := v_excess - v_units;
        EXIT WHEN v_excess = 0;
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
        FROM order_line_units l JOIN orders o ON o.id = l.order_id
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

-- Changes units on hand by hand, by a delivery or a return. Refused when fewer than the reserved ones would remain, and for a
-- bundle, which has none of its own. Units that come go to who was promised them.
CREATE OR REPLACE FUNCTION change_stock(
    p_variant uuid, p_warehouse uuid, p_delta integer, p_kind text, p_actor uuid, p_cause text
) RETURNS stock_levels LANGUAGE plpgsql AS $$
DECLARE
    v_level stock_levels;
BEGIN
    IF p_delta > 0 THEN
        IF EXISTS (SELECT 1 FROM bundles WHERE variant_id = p_variant) THEN
            PERFORM refuse('STOCK_CONFLICT', 'A bundle has no stock of its own, its parts have.',
                           jsonb_build_object('variantId', p_variant));
        END IF;
        PERFORM lock_promised(ARRAY[p_variant]);
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
    IF p_delta > 0 THEN PERFORM cover_promises(p_variant, p_warehouse); END IF;
    SELECT * INTO v_level FROM stock_levels WHERE variant_id = p_variant AND warehouse_id = p_warehouse;
    RETURN v_level;
END $$;

-- Covers what could not be at once, for somebody was at work on it. Returns how many units.
CREATE FUNCTION cover_what_waits(p_limit integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_level record;
    v_covered integer := 0;
BEGIN
    FOR v_level IN
        SELECT l.variant_id, l.warehouse_id FROM stock_promises t
        JOIN stock_levels l ON l.variant_id = t.variant_id JOIN warehouses w ON w.id = l.warehouse_id
        WHERE t.promised > 0 AND l.on_hand > l.reserved ORDER BY l.variant_id, w.position, w.id LIMIT p_limit
    LOOP
        v_covered := v_covered + cover_promises(v_level.variant_id, v_level.warehouse_id);
    END LOOP;
    RETURN v_covered;
END $$;

-- Refuses an order beyond a variant's caps, and one of a bundle that is made of something else by now. Orders of a store come here
-- one after the other, since each has locked the store for its number: two orders of one shopper at once count each other.
CREATE OR REPLACE FUNCTION require_caps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_left integer;
    v_sku text;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM variants WHERE max_per_order IS NOT NULL OR max_per_person IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM bundles) THEN
        RETURN NULL;
    END IF;
    SELECT n.sku INTO v_sku FROM new_lines n LEFT JOIN bundles b ON b.variant_id = n.variant_id
    WHERE (n.bundle ->> 'version')::bigint IS DISTINCT FROM b.version LIMIT 1;
    IF FOUND THEN
        PERFORM refuse('CART_CHANGED', format('What %s is made of has changed meanwhile.', v_sku), jsonb_build_object('sku', v_sku));
    END IF;
    FOR v_line IN
        SELECT o.id AS order_id, o.account_id, o.guest_hash, o.email_index, v.id AS variant_id, v.sku, v.max_per_order,
            v.max_per_person, sum(n.quantity)::integer AS quantity
        FROM new_lines n JOIN orders o ON o.id = n.order_id JOIN variants v ON v.id = n.variant_id
        WHERE o.status = 'placed' AND (v.max_per_order IS NOT NULL OR v.max_per_person IS NOT NULL)
        GROUP BY o.id, v.id ORDER BY v.id
    LOOP
        IF v_line.quantity > v_line.max_per_order THEN
            PERFORM refuse('QUANTITY_LIMIT', format('At most %s of %s can be ordered at once.', v_line.max_per_order, v_line.sku),
                jsonb_build_object('limit', v_line.max_per_order, 'scope', 'order', 'variantId', v_line.variant_id,
                                   'sku', v_line.sku));
        END IF;
        CONTINUE WHEN v_line.max_per_person IS NULL;
        v_left := greatest(0, v_line.max_per_person - ordered_by(
            v_line.account_id, v_line.guest_hash, v_line.email_index, v_line.variant_id, v_line.order_id));
        IF v_line.quantity > v_left THEN
            PERFORM refuse('QUANTITY_LIMIT',
                format('One shopper can order %s of %s, and %s more now.', v_line.max_per_person, v_line.sku, v_left),
                jsonb_build_object('limit', v_left, 'scope', 'person', 'variantId', v_line.variant_id, 'sku', v_line.sku));
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
