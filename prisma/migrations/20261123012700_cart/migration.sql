-- Adds units of a variant to the cart of an account or a guest, which is made first if there is none. Once for each key:
-- a repeat changes nothing.
CREATE FUNCTION add_cart_line(
    p_request jsonb, p_store uuid, p_account uuid, p_guest bytea, p_variant uuid, p_quantity integer, p_price bigint,
    p_max_quantity integer, p_max_lines integer, p_now timestamptz
) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    v_cart carts;
    v_quantity integer;
BEGIN
    IF take_key(p_request, '{}') IS NOT NULL THEN RETURN; END IF;

    IF p_account IS NULL THEN
        INSERT INTO carts (store_id, guest_hash, version, updated_at) VALUES (p_store, p_guest, 1, p_now)
        ON CONFLICT (store_id, guest_hash) DO UPDATE SET version = carts.version + 1, updated_at = p_now
        RETURNING * INTO v_cart;
    ELSE
        INSERT INTO carts (store_id, account_id, version, updated_at) VALUES (p_store, p_account, 1, p_now)
        ON CONFLICT (store_id, account_id) DO UPDATE SET version = carts.version + 1, updated_at = p_now
        RETURNING * INTO v_cart;
    END IF;

    INSERT INTO cart_lines AS line (cart_id, variant_id, quantity, price_seen, added_at)
    VALUES (v_cart.id, p_variant, p_quantity, p_price, p_now)
    ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = line.quantity + excluded.quantity
    RETURNING quantity INTO v_quantity;
    IF v_quantity > p_max_quantity THEN
        PERFORM refuse('QUANTITY_LIMIT', format('At most %s of one product can be ordered at once.', p_max_quantity),
                       jsonb_build_object('limit', p_max_quantity));
    END IF;
    IF p_max_lines < (SELECT count(*) FROM cart_lines WHERE cart_id = v_cart.id) THEN
        PERFORM refuse('QUANTITY_LIMIT', format('A cart holds %s different products.', p_max_lines),
                       jsonb_build_object('limit', p_max_lines));
    END IF;

    INSERT INTO outbox (topic, key, version, type, payload)
    VALUES ('cart:' || v_cart.id, v_cart.id, v_cart.version, 'cart.changed',
            jsonb_build_object('type', 'cart.changed', 'version', v_cart.version));
END $$;
