-- Who still waits at or before `lost_to` has lost, whether or not that is written down at the place yet: thousands are told by
-- one word at once, and their places are settled a few hundred at a time behind it, from two seconds after `lost_at` on.
ALTER TABLE "flash_sale_items" ADD COLUMN     "lost_at" TIMESTAMPTZ(3);

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
    v_item.sold := flash_units_sold(p_sale, p_variant);

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

-- Writes down who has lost, in the order of their places, and tells each of them: the word on the queue has reached all who
-- were there, and needs the database and the sockets until it has; this one waits for whoever was away. Returns how many it settled.
CREATE FUNCTION settle_flash_losers(p_sale uuid, p_variant uuid, p_now timestamptz, p_limit integer) RETURNS integer
LANGUAGE sql AS $$
    WITH loser AS (
        SELECT e.id FROM flash_sale_items i JOIN flash_entries e USING (flash_sale_id, variant_id)
        WHERE i.flash_sale_id = p_sale AND i.variant_id = p_variant AND e.status = 'waiting' AND e.place <= i.lost_to
            AND i.lost_at <= p_now - interval '2 seconds'
        ORDER BY e.place LIMIT p_limit FOR UPDATE OF e SKIP LOCKED
    ), settled AS (
        UPDATE flash_entries e SET status = 'lost', draft = NULL, settled_at = p_now
        FROM loser WHERE e.id = loser.id RETURNING e.id, e.place
    ), told AS (
        INSERT INTO outbox (topic, key, version, type, payload)
        SELECT 'flash-entry:' || id, id, 1, 'flash.settled',
            jsonb_build_object('type', 'flash.settled', 'status', 'lost', 'order', NULL)
        FROM settled ORDER BY place RETURNING id
    )
    SELECT count(*)::integer FROM told
$$;

-- As before, but that who has lost and is not written down yet can join again.
CREATE OR REPLACE FUNCTION join_flash_sale(
    p_entry uuid, p_store uuid, p_sale uuid, p_variant uuid, p_account uuid, p_quantity integer, p_draft jsonb, p_now timestamptz
) RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
    v_sale flash_sales;
    v_item flash_sale_items;
    v_known uuid;
    v_bought integer;
BEGIN
    SELECT * INTO v_item FROM flash_sale_items WHERE flash_sale_id = p_sale AND variant_id = p_variant FOR UPDATE;
    SELECT * INTO v_sale FROM flash_sales WHERE id = p_sale AND store_id = p_store;
    IF v_sale.id IS NULL OR v_item.variant_id IS NULL THEN
        PERFORM refuse('NOT_FOUND', 'There is no such sale.', '{}');
    END IF;
    IF v_sale.cancelled_at IS NOT NULL OR p_now < v_sale.opens_at OR p_now >= v_sale.ends_at THEN
        PERFORM refuse('FLASH_SALE_CLOSED', 'This sale cannot be joined now.', jsonb_build_object('opensAt', v_sale.opens_at));
    END IF;
    SELECT id INTO v_known FROM flash_entries
    WHERE flash_sale_id = p_sale AND variant_id = p_variant AND account_id = p_account AND status = 'waiting'
        AND place > coalesce(v_item.lost_to, 0);
    IF v_known IS NOT NULL THEN RETURN v_known; END IF;

    v_bought := flash_units_sold(p_sale, p_variant, p_account);
    IF v_bought + p_quantity > v_item.per_account THEN
        PERFORM refuse('QUANTITY_LIMIT', format('One person may buy %s of it in this sale.', v_item.per_account),
                       jsonb_build_object('limit', v_item.per_account, 'bought', v_bought));
    END IF;
    IF v_item.sold >= v_item.quota AND flash_units_sold(p_sale, p_variant) >= v_item.quota THEN
        PERFORM refuse('SOLD_OUT', 'This sale has nothing left of it.', jsonb_build_object('variantId', p_variant, 'available', 0));
    END IF;
    UPDATE flash_sale_items SET joined = joined + 1 WHERE flash_sale_id = p_sale AND variant_id = p_variant;
    INSERT INTO flash_entries (id, flash_sale_id, variant_id, account_id, place, quantity, draft, joined_at)
    VALUES (p_entry, p_sale, p_variant, p_account, v_item.joined + 1, p_quantity, p_draft, p_now);
    RETURN p_entry;
END $$;
