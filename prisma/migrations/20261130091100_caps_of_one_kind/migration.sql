-- As before, but that a variant without a cap for a person has none: greatest() passes over a null.
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
        IF v_line.quantity > v_line.max_per_order THEN
            PERFORM refuse('QUANTITY_LIMIT', format('At most %s of %s can be ordered at once.', v_line.max_per_order, v_line.sku),
                jsonb_build_object('limit', v_line.max_per_order, 'scope', 'order', 'variantId', v_line.variant_id,
                                   'sku', v_line.sku));
        END IF;
        CONTINUE WHEN v_line.max_per_person IS NULL;
        v_left := greatest(0, v_line.max_per_person - ordered_by(
            v_line.account_id, v_line.guest_hash, v_line.email_index, v_line.variant_id, p_order));
        IF v_line.quantity > v_left THEN
            PERFORM refuse('QUANTITY_LIMIT',
                format('One shopper can order %s of %s, and %s here.', v_line.max_per_person, v_line.sku, v_left),
                jsonb_build_object('limit', v_left, 'scope', 'person', 'variantId', v_line.variant_id, 'sku', v_line.sku));
        END IF;
    END LOOP;
END $$;
