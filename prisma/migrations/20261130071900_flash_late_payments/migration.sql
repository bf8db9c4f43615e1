CREATE INDEX "flash_entries_order_id_idx" ON "flash_entries"("order_id");

-- Refuses an order that had expired when others have bought its units of a flash sale meanwhile, or its shopper has bought as many as
-- one person may. Takes the lock of the queue, so that nobody is let in to the same units at once.
CREATE FUNCTION require_flash_units(p_order uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_entry flash_entries;
    v_item flash_sale_items;
BEGIN
    FOR v_entry IN SELECT * FROM flash_entries WHERE order_id = p_order LOOP
        SELECT * INTO v_item FROM flash_sale_items
        WHERE flash_sale_id = v_entry.flash_sale_id AND variant_id = v_entry.variant_id FOR UPDATE;
        IF flash_units_sold(v_item.flash_sale_id, v_item.variant_id) + v_entry.quantity > v_item.quota
            OR flash_units_sold(v_item.flash_sale_id, v_item.variant_id, v_entry.account_id) + v_entry.quantity > v_item.per_account
        THEN
            PERFORM refuse('SOLD_OUT', 'This sale has nothing left of it.',
                           jsonb_build_object('variantId', v_item.variant_id, 'available', 0));
        END IF;
    END LOOP;
END $$;

-- Keeps what a paid order was promised: its stock, and after it had expired also its units of a flash sale and its promotions, if all
-- are still to be had. False, and nothing changed, if not. The caller has locked the order.
CREATE OR REPLACE FUNCTION claim_order(p_order uuid, p_now timestamptz) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    v_order orders;
BEGIN
    SELECT * INTO v_order FROM orders WHERE id = p_order;
    -- Before its stock, as whoever lets the queue in takes them.
    IF v_order.status = 'expired' THEN PERFORM require_flash_units(p_order); END IF;
    IF NOT claim_stock(p_order, p_now) THEN RETURN false; END IF;
    IF v_order.status = 'expired' THEN PERFORM use_promotions(v_order); END IF;
    RETURN true;
EXCEPTION WHEN SQLSTATE 'PC000' THEN
    RETURN false;
END $$;

-- As before, but that more sold than there were, by late payments of earlier days, is as all sold.
CREATE OR REPLACE FUNCTION admit_flash_sale(
    p_sale uuid, p_variant uuid, p_now timestamptz, p_limit integer, p_tell boolean DEFAULT true
) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    v_sale flash_sales;
    v_item flash_sale_items;
    v_before flash_sale_items;
    v_entry flash_entries;
    v_expires timestamptz;
    v_answer jsonb;
    v_count integer := 0;
    v_tells boolean := p_tell;
BEGIN
    SELECT * INTO v_item FROM flash_sale_items
    WHERE flash_sale_id = p_sale AND variant_id = p_variant FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT * INTO v_sale FROM flash_sales WHERE id = p_sale;
    v_before := v_item;
    v_item.sold := least(flash_units_sold(p_sale, p_variant), v_item.quota);

    IF v_sale.cancelled_at IS NULL AND p_now >= v_sale.starts_at AND p_now < v_sale.ends_at THEN
        SELECT p_now + make_interval(secs => hold_seconds) INTO v_expires FROM stores WHERE id = v_sale.store_id;
        FOR v_entry IN
            SELECT * FROM flash_entries
            WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting' AND place > coalesce(v_item.lost_to, 0)
            ORDER BY place LIMIT p_limit
        LOOP
            EXIT WHEN v_item.sold >= v_item.quota;
            v_answer := NULL;
            IF v_item.sold + v_entry.quantity <= v_item.quota THEN
                v_answer := place_flash_draft(v_entry.draft, p_now, v_expires);
            END IF;
            IF v_answer ? 'orderId' THEN
                UPDATE flash_entries SET status = 'won', order_id = (v_answer ->> 'orderId')::uuid, draft = NULL, settled_at = p_now
                WHERE id = v_entry.id;
                v_item.sold := v_item.sold + v_entry.quantity;
            ELSE
                UPDATE flash_entries SET status = 'lost', draft = NULL, settled_at = p_now WHERE id = v_entry.id;
            END IF;
            INSERT INTO outbox (topic, key, version, type, payload)
            VALUES ('flash-entry:' || v_entry.id, v_entry.id, 1, 'flash.settled', jsonb_build_object(
                'type', 'flash.settled',
                'status', CASE WHEN v_answer ? 'orderId' THEN 'won' ELSE 'lost' END,
                'order', CASE WHEN v_answer ? 'orderId'
                              THEN jsonb_build_object('id', v_answer -> 'orderId', 'number', v_answer -> 'number') END));
            v_item.admitted := v_entry.place;
            v_count := v_count + 1;
        END LOOP;
    END IF;

    IF (v_sale.cancelled_at IS NOT NULL OR p_now >= v_sale.ends_at
            OR (v_item.sold >= v_item.quota AND p_now >= v_sale.starts_at))
        AND EXISTS (
            SELECT FROM flash_entries
            WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting' AND place > coalesce(v_item.lost_to, 0))
    THEN
        v_tells := true;
        v_item.lost_from := v_item.admitted + 1;
        v_item.lost_to := v_item.joined;
        v_item.lost_at := p_now;
        v_item.admitted := v_item.joined;
    END IF;

    IF v_item IS NOT DISTINCT FROM v_before AND v_item.joined = v_item.told_joined THEN RETURN 0; END IF;
    UPDATE flash_sale_items
    SET sold = v_item.sold, admitted = v_item.admitted, lost_from = v_item.lost_from, lost_to = v_item.lost_to,
        lost_at = v_item.lost_at,
        -- Other than `joined`: there is something to tell.
        told_joined = CASE WHEN v_tells THEN joined ELSE -1 END, version = version + v_tells::integer
    WHERE flash_sale_id = p_sale AND variant_id = p_variant RETURNING * INTO v_item;
    IF NOT v_tells THEN RETURN v_count; END IF;
    INSERT INTO outbox (topic, key, version, type, payload)
    VALUES ('flash:' || p_sale, p_variant, v_item.version, 'flash.moved', jsonb_build_object(
        'type', 'flash.moved', 'queue', jsonb_build_object(
            'variantId', v_item.variant_id, 'version', v_item.version, 'quota', v_item.quota, 'sold', v_item.sold,
            'joined', v_item.joined, 'admitted', v_item.admitted,
            'lost', CASE WHEN v_item.lost_from IS NOT NULL
                         THEN jsonb_build_object('from', v_item.lost_from, 'to', v_item.lost_to) END)));
    RETURN v_count;
END $$;
