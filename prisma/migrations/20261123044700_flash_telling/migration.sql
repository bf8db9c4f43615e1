DROP FUNCTION admit_flash_sale(uuid, uuid, timestamptz, integer);

-- Lets the next in the queue of an item in, in the order of their places, and tells how far it has come. When the last unit
-- is gone, or the sale is over, whoever still waits has lost, all at once. With `p_tell` false how far it has come is left to
-- be told by a later call, unless it has ended: thousands who wait would be told more often than anybody can read. Returns
-- how many had their turn; null when another worker is at it.
CREATE FUNCTION admit_flash_sale(
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
    v_lost integer := 0;
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
            SELECT * FROM flash_entries WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting'
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

    IF v_sale.cancelled_at IS NOT NULL OR p_now >= v_sale.ends_at
        OR (v_item.sold >= v_item.quota AND p_now >= v_sale.starts_at) THEN
        v_tells := true;
        UPDATE flash_entries SET status = 'lost', draft = NULL, settled_at = p_now
        WHERE flash_sale_id = p_sale AND variant_id = p_variant AND status = 'waiting';
        GET DIAGNOSTICS v_lost = ROW_COUNT;
        IF v_lost > 0 THEN
            v_item.lost_from := v_item.admitted + 1;
            v_item.lost_to := v_item.joined;
            v_item.admitted := v_item.joined;
            v_count := v_count + v_lost;
        END IF;
    END IF;

    IF v_item IS NOT DISTINCT FROM v_before AND v_item.joined = v_item.told_joined THEN RETURN 0; END IF;
    UPDATE flash_sale_items
    SET sold = v_item.sold, admitted = v_item.admitted, lost_from = v_item.lost_from, lost_to = v_item.lost_to,
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
    -- The word above reaches all at once; this one waits for whoever is away.
    IF v_lost > 0 THEN
        INSERT INTO outbox (topic, key, version, type, payload)
        SELECT 'flash-entry:' || id, id, 1, 'flash.settled',
            jsonb_build_object('type', 'flash.settled', 'status', 'lost', 'order', NULL)
        FROM flash_entries
        WHERE flash_sale_id = p_sale AND variant_id = p_variant AND place BETWEEN v_item.lost_from AND v_item.lost_to
            AND status = 'lost' AND settled_at = p_now
        ORDER BY place;
    END IF;
    RETURN v_count;
END $$;
