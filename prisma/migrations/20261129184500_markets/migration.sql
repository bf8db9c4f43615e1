CREATE TABLE "markets" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "name" JSONB NOT NULL,
    "countries" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "rate_numerator" BIGINT NOT NULL,
    "rate_denominator" BIGINT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "markets_pkey" PRIMARY KEY ("id"),
    CONSTRAINT markets_rate_check CHECK (rate_numerator > 0 AND rate_denominator > 0)
);

CREATE UNIQUE INDEX "markets_store_id_currency_key" ON "markets"("store_id", "currency");

CREATE TABLE "market_prices" (
    "market_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "price_from" BIGINT NOT NULL,

    CONSTRAINT "market_prices_pkey" PRIMARY KEY ("market_id", "product_id")
);

CREATE INDEX "market_prices_product_id_idx" ON "market_prices"("product_id");

ALTER TABLE "market_prices"
    ADD CONSTRAINT "market_prices_market_id_fkey" FOREIGN KEY ("market_id") REFERENCES "markets"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "market_prices_product_id_fkey" FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An order keeps the rate it was placed at. Null: in the store's own currency.
ALTER TABLE "orders" ADD COLUMN "rate_numerator" BIGINT, ADD COLUMN "rate_denominator" BIGINT,
    ADD CONSTRAINT orders_rate_check CHECK ((rate_numerator > 0 AND rate_denominator > 0)
        OR (rate_numerator IS NULL AND rate_denominator IS NULL));

-- The currency of `price_seen`. Null: the store's own.
ALTER TABLE "cart_lines" ADD COLUMN "seen_in" CHAR(3);
ALTER TABLE "saved_lines" ADD COLUMN "seen_in" CHAR(3);
ALTER TABLE "wishlist_items" ADD COLUMN "seen_in" CHAR(3);

-- An amount in another currency, rounded half up to its minor unit, exactly as `exchange` in the domain does it.
CREATE FUNCTION exchange(p_amount bigint, p_numerator bigint, p_denominator bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT div(2 * p_amount::numeric * p_numerator + p_denominator, 2 * p_denominator::numeric)::bigint
$$;

-- What it costs is remembered in the currency it was seen in.
DROP FUNCTION add_cart_line(jsonb, uuid, uuid, bytea, uuid, integer, bigint, integer, integer, timestamptz);
CREATE FUNCTION add_cart_line(
    p_request jsonb, p_store uuid, p_account uuid, p_guest bytea, p_variant uuid, p_quantity integer, p_price bigint,
    p_max_quantity integer, p_max_lines integer, p_now timestamptz, p_seen_in text DEFAULT NULL
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

    INSERT INTO cart_lines AS line (cart_id, variant_id, quantity, price_seen, seen_in, added_at)
    VALUES (v_cart.id, p_variant, p_quantity, p_price, p_seen_in, p_now)
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

-- What was spent in another currency counts at the rate of its order, each payment as the figures of the day count it.
CREATE OR REPLACE FUNCTION refresh_customers(p_store uuid, p_accounts uuid[] DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
    INSERT INTO customers AS known (store_id, account_id, orders, spent, last_order_at)
    SELECT o.store_id, o.account_id, count(*) FILTER (WHERE o.status <> 'expired'),
        coalesce(sum(paid.amount), 0), max(o.placed_at)
    FROM orders o
    JOIN accounts a ON a.id = o.account_id AND a.erased_at IS NULL
    CROSS JOIN LATERAL (
        SELECT sum(CASE WHEN o.rate_numerator IS NULL THEN p.captured - p.refunded
            ELSE exchange(p.captured, o.rate_denominator, o.rate_numerator)
               - exchange(p.refunded, o.rate_denominator, o.rate_numerator) END) AS amount
        FROM payments p WHERE p.order_id = o.id) paid
    WHERE o.store_id = p_store AND (p_accounts IS NULL OR o.account_id = ANY (p_accounts))
    GROUP BY 1, 2
    ON CONFLICT (store_id, account_id) DO UPDATE SET
        orders = excluded.orders, spent = excluded.spent, last_order_at = excluded.last_order_at,
        indexed_with = CASE WHEN excluded.last_order_at = known.last_order_at THEN known.indexed_with END
$$;
