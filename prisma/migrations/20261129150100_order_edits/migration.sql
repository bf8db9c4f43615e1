-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "granted" JSONB,
ADD COLUMN     "placed_by" UUID;

-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "covers" BIGINT;

ALTER TABLE payments ADD CONSTRAINT payments_covers_check CHECK (covers BETWEEN 0 AND amount);

-- Makes what an order holds be exactly what its lines say, all of it or an error: held as long as the order waits for its payment, for
-- good once it is paid. The caller has locked the order.
--
-- p_network  as hold_stock() takes it
CREATE FUNCTION change_order_stock(p_order uuid, p_now timestamptz, p_network jsonb DEFAULT NULL) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
    v_order orders;
    v_holds uuid[];
    v_line record;
BEGIN
    SELECT * INTO v_order FROM orders WHERE id = p_order;
    IF p_network IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended(p_network ->> 'hash', 2)); END IF;
    v_holds := ARRAY(SELECT id FROM reservations WHERE order_id = p_order AND status IN ('held', 'claimed')
                     ORDER BY id FOR UPDATE);
    IF p_network IS NOT NULL THEN
        PERFORM require_network_share(p_network, v_holds, array_agg(variant_id), array_agg(quantity), p_now)
        FROM order_lines WHERE order_id = p_order;
    END IF;
    FOR v_line IN
        SELECT variant_id, sum(wanted)::integer AS wanted, sum(held)::integer AS held
        FROM (SELECT l.variant_id, l.quantity AS wanted, 0 AS held FROM order_lines l WHERE l.order_id = p_order
              UNION ALL
              SELECT r.variant_id, 0, r.quantity FROM reservations r WHERE r.id = ANY (v_holds)) AS line
        GROUP BY variant_id ORDER BY variant_id
    LOOP
        IF v_line.held > v_line.wanted THEN
            PERFORM shrink_holds(v_holds, v_line.variant_id, v_line.held - v_line.wanted);
        ELSIF v_line.wanted > v_line.held THEN
            PERFORM take_stock(v_order.store_id, v_line.variant_id, v_line.wanted - v_line.held, v_line.held, NULL, p_order,
                               CASE v_order.status WHEN 'placed' THEN 'held' ELSE 'claimed' END, p_now,
                               v_order.hold_expires_at, p_network ->> 'hash');
        END IF;
    END LOOP;
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

-- An order that staff made was not placed by its shopper, and its history says so.
CREATE FUNCTION name_staff_as_author() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_staff uuid;
BEGIN
    SELECT placed_by INTO v_staff FROM orders WHERE id = NEW.order_id;
    IF v_staff IS NOT NULL THEN
        NEW.actor_kind := 'staff';
        NEW.actor_id := v_staff;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER order_history_made_by_staff BEFORE INSERT ON order_history FOR EACH ROW
    WHEN (NEW.version = 1) EXECUTE FUNCTION name_staff_as_author();

-- Orders paid before payments were accepted one by one count on the money they have.
UPDATE payments p SET accepted_at = o.paid_at FROM orders o
WHERE o.id = p.order_id AND o.paid_at IS NOT NULL AND p.captured > p.refunded
    AND NOT EXISTS (SELECT 1 FROM payments other WHERE other.order_id = p.order_id AND other.accepted_at IS NOT NULL);
