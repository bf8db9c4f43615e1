-- AlterTable
ALTER TABLE "order_lines" ADD COLUMN     "discount" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "discounts" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "tax_included" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "stores" ADD COLUMN     "tax_included" BOOLEAN NOT NULL DEFAULT true;

ALTER TABLE orders DROP CONSTRAINT orders_total_adds_up;
ALTER TABLE orders ADD CONSTRAINT orders_total_adds_up CHECK (
    total = subtotal + shipping - discount + CASE WHEN tax_included THEN 0 ELSE tax END AND total >= 0);
ALTER TABLE order_lines ADD CONSTRAINT order_lines_discount_check CHECK (discount BETWEEN 0 AND total);

-- Counts what an order was promised against the limits, of promotions in id order. Refused when one of them is reached: then
-- somebody else was faster. Locks come after the levels and before the store.
CREATE FUNCTION use_promotions(p_order orders) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_given record;
    v_promotion promotions;
    v_limit integer;
    v_why text;
BEGIN
    FOR v_given IN
        SELECT (d ->> 'promotionId')::uuid AS promotion_id, (d ->> 'couponId')::uuid AS coupon_id, d ->> 'code' AS code
        FROM jsonb_array_elements(p_order.discounts) d ORDER BY 1
    LOOP
        v_why := NULL;
        UPDATE promotions SET used = used + 1
        WHERE id = v_given.promotion_id AND (total_limit IS NULL OR used < total_limit) RETURNING * INTO v_promotion;
        IF NOT FOUND THEN
            v_why := 'used_up';
        ELSE
            -- Under the promotion's lock nobody else is counted meanwhile. A first order there is but once.
            v_limit := CASE WHEN (v_promotion.rule ->> 'firstOrderOnly')::boolean THEN 1 ELSE v_promotion.per_person_limit END;
            IF v_limit <= (
                SELECT count(*) FROM promotion_uses u WHERE u.promotion_id = v_promotion.id
                    AND (u.email_index = p_order.email_index OR u.account_id = p_order.account_id)
            ) THEN
                v_why := 'used_by_you';
            END IF;
        END IF;
        IF v_why IS NULL AND v_given.coupon_id IS NOT NULL THEN
            UPDATE coupons SET used = used + 1
            WHERE id = v_given.coupon_id AND promotion_id = v_given.promotion_id AND (use_limit IS NULL OR used < use_limit);
            IF NOT FOUND THEN v_why := 'used_up'; END IF;
        END IF;
        IF v_why IS NOT NULL THEN
            PERFORM refuse('PROMOTION_NOT_USABLE', 'A promotion can no longer be used. Look at the total again.',
                jsonb_build_object('promotionId', v_given.promotion_id, 'code', v_given.code,
                                   'why', jsonb_build_object('kind', v_why)));
        END IF;
        INSERT INTO promotion_uses (promotion_id, order_id, coupon_id, account_id, email_index, used_at)
        VALUES (v_given.promotion_id, p_order.id, v_given.coupon_id, p_order.account_id, p_order.email_index, p_order.placed_at);
        IF v_promotion.used = v_promotion.total_limit THEN
            PERFORM tell_promotions(p_order.placed_at, v_promotion.id);
        END IF;
    END LOOP;
END $$;

-- An order that is off gives back what it used, by whichever way it came to its end.
CREATE FUNCTION give_back_promotions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_use promotion_uses;
    v_promotion promotions;
BEGIN
    FOR v_use IN SELECT * FROM promotion_uses WHERE order_id = NEW.id ORDER BY promotion_id LOOP
        UPDATE promotions SET used = used - 1 WHERE id = v_use.promotion_id RETURNING * INTO v_promotion;
        UPDATE coupons SET used = used - 1 WHERE id = v_use.coupon_id;
        DELETE FROM promotion_uses WHERE promotion_id = v_use.promotion_id AND order_id = NEW.id;
        IF v_promotion.used = v_promotion.total_limit - 1 THEN
            PERFORM tell_promotions(coalesce(NEW.closed_at, now()), v_promotion.id);
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE TRIGGER orders_give_back_promotions AFTER UPDATE OF status ON orders FOR EACH ROW
    WHEN (NEW.status IN ('cancelled', 'expired') AND OLD.status <> NEW.status) EXECUTE FUNCTION give_back_promotions();

-- Keeps what a paid order was promised: its stock, and after it had expired also its promotions, if both are still to be
-- had. False, and nothing changed, if not. The caller has locked the order.
CREATE FUNCTION claim_order(p_order uuid, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_order orders;
BEGIN
    IF NOT claim_stock(p_order, p_now) THEN RETURN false; END IF;
    SELECT * INTO v_order FROM orders WHERE id = p_order;
    IF v_order.status = 'expired' THEN PERFORM use_promotions(v_order); END IF;
    RETURN true;
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    RETURN false;
END $$;

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
    v_shopper := coalesce(v_order.account_id::text, encode(v_order.guest_hash, 'hex'));
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

    PERFORM use_promotions(v_order);
    UPDATE stores SET order_number = order_number + 1 WHERE id = v_order.store_id RETURNING order_number INTO v_order.number;
    INSERT INTO orders VALUES (v_order.*);
    INSERT INTO order_lines SELECT l.* FROM jsonb_populate_recordset(v_line, p_lines) l;
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
