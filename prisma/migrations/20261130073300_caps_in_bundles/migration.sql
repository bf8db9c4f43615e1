-- The units of a line that count for caps: its own, and of a bundle also those of its parts, as they were when it was ordered.
CREATE FUNCTION capped_units(p_variant uuid, p_quantity integer, p_bundle jsonb)
RETURNS TABLE (variant_id uuid, quantity integer) LANGUAGE sql IMMUTABLE AS $$
    SELECT p_variant, p_quantity
    UNION ALL
    SELECT part."variantId", p_quantity * part.quantity
    FROM jsonb_to_recordset(p_bundle -> 'parts') AS part ("variantId" uuid, quantity integer)
$$;

-- What a shopper has in orders that are not off: by account, by browser or under the same e-mail address.
CREATE OR REPLACE FUNCTION ordered_by(p_account uuid, p_guest bytea, p_email_index text, p_variant uuid, p_without uuid)
RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(u.quantity), 0)::integer
    FROM (
        SELECT id, status FROM orders WHERE account_id = p_account
        UNION SELECT id, status FROM orders WHERE guest_hash = p_guest
        UNION SELECT id, status FROM orders WHERE email_index = p_email_index
        OFFSET 0
    ) own JOIN order_lines l ON l.order_id = own.id
    CROSS JOIN LATERAL capped_units(l.variant_id, l.quantity, l.bundle) u
    WHERE u.variant_id = p_variant AND own.status NOT IN ('cancelled', 'expired') AND own.id IS DISTINCT FROM p_without
$$;

-- As before, but that what comes in bundles counts.
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
            v.max_per_person, sum(u.quantity)::integer AS quantity
        FROM new_lines n JOIN orders o ON o.id = n.order_id
        CROSS JOIN LATERAL capped_units(n.variant_id, n.quantity, n.bundle) u JOIN variants v ON v.id = u.variant_id
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

-- As before, but that what comes in bundles counts.
CREATE OR REPLACE FUNCTION require_order_caps(p_order uuid, p_variants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_left integer;
    v_variants uuid[];
BEGIN
    v_variants := ARRAY(
        SELECT DISTINCT u.variant_id FROM order_lines l CROSS JOIN LATERAL capped_units(l.variant_id, l.quantity, l.bundle) u
        WHERE l.order_id = p_order AND l.variant_id = ANY (p_variants));
    IF NOT EXISTS (SELECT 1 FROM variants WHERE id = ANY (v_variants)
                   AND (max_per_order IS NOT NULL OR max_per_person IS NOT NULL)) THEN RETURN; END IF;
    PERFORM 1 FROM stores s JOIN orders o ON o.store_id = s.id WHERE o.id = p_order FOR NO KEY UPDATE OF s;
    FOR v_line IN
        SELECT o.account_id, o.guest_hash, o.email_index, v.id AS variant_id, v.sku, v.max_per_order, v.max_per_person,
            sum(u.quantity)::integer AS quantity
        FROM order_lines l JOIN orders o ON o.id = l.order_id
        CROSS JOIN LATERAL capped_units(l.variant_id, l.quantity, l.bundle) u JOIN variants v ON v.id = u.variant_id
        WHERE l.order_id = p_order AND v.id = ANY (v_variants) GROUP BY o.id, v.id ORDER BY v.id
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
