-- What an account orders, and its erasure, come one after the other until the end of the transaction: place_order() takes this lock too.
CREATE FUNCTION lock_orderer(p_account uuid) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(hashtextextended(p_account::text, 1))
$$;

-- An account that is erased orders nothing more and waits in no queue. Asked where that is written, so that nothing slips through
-- while the account is being erased.
CREATE FUNCTION refuse_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM lock_orderer(NEW.account_id);
    IF EXISTS (SELECT 1 FROM accounts WHERE id = NEW.account_id AND erased_at IS NOT NULL) THEN
        PERFORM refuse('SIGN_IN_REQUIRED', 'This account is erased.', '{}');
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER orders_of_nobody_erased BEFORE INSERT ON orders FOR EACH ROW
    WHEN (NEW.account_id IS NOT NULL) EXECUTE FUNCTION refuse_erased();
CREATE TRIGGER flash_entries_of_nobody_erased BEFORE INSERT ON flash_entries FOR EACH ROW EXECUTE FUNCTION refuse_erased();

-- As before, but that who has left the queue meanwhile, by erasure too, is not let in.
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
            -- The account before its place, as its erasure takes them.
            PERFORM lock_orderer(v_entry.account_id);
            PERFORM 1 FROM flash_entries WHERE id = v_entry.id AND status = 'waiting' FOR UPDATE;
            CONTINUE WHEN NOT FOUND;
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
