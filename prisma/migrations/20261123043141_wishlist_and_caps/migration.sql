-- AlterTable
ALTER TABLE "variants" ADD COLUMN     "max_per_order" INTEGER,
ADD COLUMN     "max_per_person" INTEGER;

-- AlterTable
ALTER TABLE "wishlist_items" ADD COLUMN     "price_seen" BIGINT NOT NULL;

-- CreateTable
CREATE TABLE "wishlists" (
    "account_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "wishlists_pkey" PRIMARY KEY ("account_id","store_id")
);

-- CreateTable
CREATE TABLE "stock_alerts" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stock_alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_lines" (
    "cart_id" UUID NOT NULL,
    "variant_id" UUID NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price_seen" BIGINT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_lines_pkey" PRIMARY KEY ("cart_id","variant_id")
);

-- CreateIndex
CREATE INDEX "stock_alerts_account_id_idx" ON "stock_alerts"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_alerts_variant_id_account_id_key" ON "stock_alerts"("variant_id", "account_id");

-- AddForeignKey
ALTER TABLE "saved_lines" ADD CONSTRAINT "saved_lines_cart_id_fkey" FOREIGN KEY ("cart_id") REFERENCES "carts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE saved_lines
    ADD CONSTRAINT saved_lines_quantity_check CHECK (quantity > 0),
    ADD CONSTRAINT saved_lines_price_seen_check CHECK (price_seen >= 0);
ALTER TABLE wishlist_items ADD CONSTRAINT wishlist_items_price_seen_check CHECK (price_seen >= 0);
ALTER TABLE variants ADD CONSTRAINT variants_caps_check CHECK (max_per_order > 0 AND max_per_person > 0);

-- Finding that nothing is capped costs next to nothing.
CREATE INDEX variants_capped_idx ON variants (id) WHERE max_per_order IS NOT NULL OR max_per_person IS NOT NULL;

-- Moves units on hand from one warehouse to another: both levels and both rows of the ledger, or neither.
CREATE FUNCTION transfer_stock(
    p_variant uuid, p_from uuid, p_to uuid, p_units integer, p_actor uuid, p_cause text
) RETURNS SETOF stock_levels LANGUAGE plpgsql AS $$
DECLARE
    v_level stock_levels;
BEGIN
    INSERT INTO stock_levels (variant_id, warehouse_id) VALUES (p_variant, p_to) ON CONFLICT DO NOTHING;
    -- In the order in which orders lock them: two transfers that cross would otherwise wait for each other.
    PERFORM 1 FROM stock_levels l JOIN warehouses w ON w.id = l.warehouse_id
    WHERE l.variant_id = p_variant AND l.warehouse_id IN (p_from, p_to)
    ORDER BY w.position, w.id FOR UPDATE OF l;
    IF move_stock(p_variant, p_from, 'transfer', -p_units, 0, NULL, NULL, p_actor, p_cause) IS NULL THEN
        SELECT * INTO v_level FROM stock_levels WHERE variant_id = p_variant AND warehouse_id = p_from;
        PERFORM refuse('STOCK_CONFLICT',
            format('%s units are on hand and %s of them reserved: %s cannot be moved.',
                   coalesce(v_level.on_hand, 0), coalesce(v_level.reserved, 0), p_units),
            jsonb_build_object('onHand', coalesce(v_level.on_hand, 0), 'reserved', coalesce(v_level.reserved, 0),
                               'delta', -p_units));
    END IF;
    PERFORM move_stock(p_variant, p_to, 'transfer', p_units, 0, NULL, NULL, p_actor, p_cause);
    RETURN QUERY SELECT * FROM stock_levels
        WHERE variant_id = p_variant AND warehouse_id IN (p_from, p_to) ORDER BY warehouse_id = p_to;
END $$;

-- What a shopper has in orders that are not off: by account, by browser or under the same e-mail address.
CREATE FUNCTION ordered_by(p_account uuid, p_guest bytea, p_email_index text, p_variant uuid, p_without uuid)
RETURNS integer LANGUAGE sql STABLE AS $$
    SELECT coalesce(sum(l.quantity), 0)::integer
    FROM (
        SELECT id, status FROM orders WHERE account_id = p_account
        UNION SELECT id, status FROM orders WHERE guest_hash = p_guest
        UNION SELECT id, status FROM orders WHERE email_index = p_email_index
        OFFSET 0
    ) own JOIN order_lines l ON l.order_id = own.id
    WHERE l.variant_id = p_variant AND own.status NOT IN ('cancelled', 'expired') AND own.id IS DISTINCT FROM p_without
$$;

-- Refuses an order beyond a variant's caps. Orders of a store come here one after the other, since each has locked the store
-- for its number: two orders of one shopper at once count each other.
CREATE FUNCTION require_caps() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    v_line record;
    v_left integer;
BEGIN
    IF NOT EXISTS (SELECT 1 FROM variants WHERE max_per_order IS NOT NULL OR max_per_person IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    FOR v_line IN
        SELECT o.id AS order_id, o.account_id, o.guest_hash, o.email_index, v.id AS variant_id, v.sku, v.max_per_order,
            v.max_per_person, sum(n.quantity)::integer AS quantity
        FROM new_lines n JOIN orders o ON o.id = n.order_id JOIN variants v ON v.id = n.variant_id
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

CREATE TRIGGER order_lines_within_caps AFTER INSERT ON order_lines REFERENCING NEW TABLE AS new_lines
    FOR EACH STATEMENT EXECUTE FUNCTION require_caps();
