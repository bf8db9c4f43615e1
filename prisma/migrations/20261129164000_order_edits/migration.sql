-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "granted" JSONB,
ADD COLUMN     "placed_by" UUID;

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "covers" BIGINT;

ALTER TABLE payments ADD CONSTRAINT payments_covers_check CHECK (covers BETWEEN 0 AND amount);

-- Makes what an order holds be exactly what its lines say, all of it or an error: held as long as the order waits for its payment, for
-- good once it is paid; what its shopper collects lies at the pickup point. The caller has locked the order.
--
-- p_network  as hold_stock() takes it; what is collected is taken from its pickup point
CREATE FUNCTION change_order_stock(p_order uuid, p_now timestamptz, p_network jsonb DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_order orders;
    v_network text := p_network ->> 'hash';
    v_near uuid[] := CASE WHEN p_network ? 'near' THEN ARRAY(SELECT jsonb_array_elements_text(p_network -> 'near')::uuid) END;
    v_holds uuid[];
    v_line record;
BEGIN
    SELECT * INTO v_order FROM orders WHERE id = p_order;
    IF v_order.pickup_warehouse_id IS NOT NULL THEN v_near := ARRAY[v_order.pickup_warehouse_id]; END IF;
    IF v_network IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(v_network, 2)); END IF;
    v_holds := ARRAY(SELECT id FROM reservations WHERE order_id = p_order AND status IN ('held', 'claimed')
                     ORDER BY id FOR UPDATE);
    IF v_network IS NOT NULL THEN
        PERFORM require_network_share(p_network, v_holds, array_agg(variant_id), array_agg(quantity), p_now)
        FROM order_line_units WHERE order_id = p_order;
    END IF;
    FOR v_line IN
        SELECT variant_id, sum(wanted)::integer AS wanted, sum(held)::integer AS held
        FROM (SELECT l.variant_id, l.quantity AS wanted, 0 AS held FROM order_line_units l WHERE l.order_id = p_order
              UNION ALL
              SELECT r.variant_id, 0, r.quantity FROM reservations r WHERE r.id = ANY (v_holds)) AS line
        GROUP BY variant_id ORDER BY variant_id
    LOOP
        IF v_line.held > v_line.wanted THEN
            PERFORM shrink_holds(v_holds, v_line.variant_id, v_line.held - v_line.wanted);
        ELSIF v_line.wanted > v_line.held THEN
            PERFORM take_stock(v_order.store_id, v_line.variant_id, v_line.wanted - v_line.held, v_line.held, NULL, p_order,
                               CASE v_order.status WHEN 'placed' THEN 'held' ELSE 'claimed' END, p_now,
                               v_order.hold_expires_at, v_network, v_near);
        END IF;
    END LOOP;
    IF v_order.pickup_warehouse_id IS NOT NULL THEN
        PERFORM gather_holds(NULL, p_order, v_order.pickup_warehouse_id, p_now);
        PERFORM refuse('SOLD_OUT', format('The pickup point has not enough of variant %s.', v.sku),
                       jsonb_build_object('variantId', v.id, 'sku', v.sku, 'warehouseId', v_order.pickup_warehouse_id))
        FROM reservations r JOIN variants v ON v.id = r.variant_id
        WHERE r.order_id = p_order AND r.warehouse_id IS NULL AND r.status IN ('held', 'claimed');
    END IF;
END $$;

-- Refuses units of these variants beyond their caps, in an order that was edited. Takes the lock that new orders of the store take, so
-- that two orders of one shopper at once count each other.
CREATE FUNCTION require_order_caps(p_order uuid, p_variants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_left integer;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM variants WHERE id = ANY (p_variants)
                   AND (max_per_order IS NOT NULL OR max_per_person IS NOT NULL)) THEN RETURN; END IF;
    PERFORM 1 FROM stores s JOIN orders o ON o.store_id = s.id WHERE o.id = p_order FOR NO KEY UPDATE OF s;
    FOR v_line IN
        SELECT o.account_id, o.guest_hash, o.email_index, v.id AS variant_id, v.sku, v.max_per_order, v.max_per_person,
            sum(l.quantity)::integer AS quantity
        FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN variants v ON v.id = l.variant_id
        WHERE l.order_id = p_order AND v.id = ANY (p_variants) GROUP BY o.id, v.id ORDER BY v.id
    LOOP
        v_left := v_line.max_per_person - ordered_by(
            v_line.account_id, v_line.guest_hash, v_line.email_index, v_line.variant_id, p_order);
        IF v_line.quantity > v_line.max_per_order THEN
            PERFORM refuse('QUANTITY_LIMIT', format('At most %s of %s can be ordered at once.', v_line.max_per_order, v_line.sku),
                jsonb_build_object('limit', v_line.max_per_order, 'scope', 'order', 'variantId', v_line.variant_id,
                                   'sku', v_line.sku));
        ELSIF v_line.quantity > greatest(0, v_left) THEN
            PERFORM refuse('QUANTITY_LIMIT',
                format('One shopper can order %s of %s, and %s here.', v_line.max_per_person, v_line.sku, greatest(0, v_left)),
                jsonb_build_object('limit', greatest(0, v_left), 'scope', 'person', 'variantId', v_line.variant_id,
                                   'sku', v_line.sku));
        END IF;
    END LOOP;
END $$;

-- Places an order in one call: what everybody fights for, the levels and the store's next number, is locked last and
-- until the commit that follows at once.
--
-- p_request  { scope, key, operation, requestHash }: the same key gives the same order, another request is refused
-- p_cart     the cart it is made of, unchanged since `p_cart_version`; null for an order without a cart
-- p_order    a row of "orders" without number; the promotions among its `discounts` are used up by it, and who is its
--            `placed_by` is the author of its history, instead of its shopper
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
    VALUES (v_order.id, v_order.version, 'order.placed', v_order.status,
            CASE WHEN v_order.placed_by IS NULL THEN 'shopper' ELSE 'staff' END,
            coalesce(v_order.placed_by, v_order.account_id), v_order.placed_at);

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

-- An order that is charged more after its invoice gets another one for the difference, and one that is charged less without a refund a
-- credit note for it: each names the invoice it corrects.
DROP INDEX invoices_one_an_order;
CREATE UNIQUE INDEX invoices_one_an_order ON invoices (order_id) WHERE kind = 'invoice' AND facts ->> 'corrects' IS NULL;
ALTER TABLE invoices
    DROP CONSTRAINT invoices_credit_a_refund,
    ADD CONSTRAINT invoices_credit_a_refund CHECK (refund_id IS NULL OR kind = 'credit_note');

CREATE TRIGGER orders_change_price AFTER UPDATE OF total, taxes ON orders FOR EACH ROW
    WHEN (NEW.paid_at IS NOT NULL AND (NEW.total, NEW.taxes) IS DISTINCT FROM (OLD.total, OLD.taxes)) EXECUTE FUNCTION order_is_due();

CREATE FUNCTION payment_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO invoices_due (order_id)
    SELECT o.id FROM orders o JOIN invoice_settings s ON s.store_id = o.store_id
    WHERE o.id = NEW.order_id AND o.paid_at IS NOT NULL ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER payments_of_paid_orders AFTER INSERT OR UPDATE OF accepted_at ON payments FOR EACH ROW
    WHEN (NEW.accepted_at IS NOT NULL) EXECUTE FUNCTION payment_is_due();

-- Orders paid before payments were accepted one by one count on the money they have.
UPDATE payments p SET accepted_at = o.paid_at FROM orders o
WHERE o.id = p.order_id AND o.paid_at IS NOT NULL AND p.captured > p.refunded
    AND NOT EXISTS (SELECT 1 FROM payments other WHERE other.order_id = p.order_id AND other.accepted_at IS NOT NULL);
