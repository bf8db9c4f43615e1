-- Whether shoppers narrow lists by it.
ALTER TABLE "attributes" ADD COLUMN "is_filterable" BOOLEAN NOT NULL DEFAULT true;
UPDATE attributes SET is_filterable = false WHERE kind = 'text';

-- Values that were brought in as text alone become what their attribute's kind has. What is no such value stays text.
UPDATE product_attributes has SET value = CASE attribute.kind
        WHEN 'number' THEN jsonb_build_object('number', has.number)
        WHEN 'boolean' THEN jsonb_build_object('boolean', has.value #>> '{text,en}' = 'Yes')
        ELSE jsonb_build_object('choice', choice.value)
    END
FROM attributes attribute
LEFT JOIN LATERAL jsonb_array_elements(attribute.choices) choice ON true
WHERE attribute.id = has.attribute_id AND has.value ? 'text' AND CASE attribute.kind
        WHEN 'number' THEN has.number IS NOT NULL
        WHEN 'boolean' THEN has.value #>> '{text,en}' IN ('Yes', 'No')
        WHEN 'choice' THEN choice.value -> 'name' = has.value -> 'text'
        ELSE false
    END;

-- What each paid order sold of a product, and on which day. An order that is cancelled has sold nothing.
CREATE TABLE "product_sales" (
    "order_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "sold_on" DATE NOT NULL,
    "units" INTEGER NOT NULL,

    CONSTRAINT "product_sales_pkey" PRIMARY KEY ("order_id", "product_id"),
    CONSTRAINT product_sales_units_check CHECK (units >= 0)
);

CREATE INDEX "product_sales_store_id_sold_on_idx" ON "product_sales"("store_id", "sold_on");

ALTER TABLE "product_sales" ADD CONSTRAINT "product_sales_order_id_fkey"
    FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Works out anew what orders sold, and brings the sums of their products along: the same orders again change nothing.
CREATE FUNCTION count_sales(p_orders uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM products WHERE id IN (
        SELECT product_id FROM order_lines WHERE order_id = ANY (p_orders)
        UNION SELECT product_id FROM product_sales WHERE order_id = ANY (p_orders))
    ORDER BY id FOR NO KEY UPDATE;
    WITH told AS (
        SELECT o.id AS order_id, line.product_id, o.store_id, (o.paid_at AT TIME ZONE 'UTC')::date AS sold_on,
            CASE WHEN o.status IN ('cancelled', 'expired') THEN 0 ELSE line.quantity - coalesce(line.called_off, 0) END AS units
        FROM orders o JOIN order_lines line ON line.order_id = o.id
        WHERE o.id = ANY (p_orders) AND o.paid_at IS NOT NULL
        -- What an edit took off.
        UNION ALL SELECT order_id, product_id, store_id, sold_on, 0 FROM product_sales WHERE order_id = ANY (p_orders)
    ), counted AS (
        INSERT INTO product_sales AS known (order_id, product_id, store_id, sold_on, units)
        SELECT order_id, product_id, store_id, min(sold_on), sum(units) FROM told GROUP BY order_id, product_id, store_id
        ON CONFLICT (order_id, product_id) DO UPDATE SET units = excluded.units WHERE known.units <> excluded.units
        RETURNING new.product_id, new.units - coalesce(old.units, 0) AS delta
    )
    UPDATE products product SET sales_count = product.sales_count + sold.delta
    FROM (SELECT product_id, sum(delta)::int AS delta FROM counted GROUP BY product_id HAVING sum(delta) <> 0) sold
    WHERE product.id = sold.product_id;
END $$;

INSERT INTO product_sales (order_id, product_id, store_id, sold_on, units)
SELECT o.id, line.product_id, o.store_id, (o.paid_at AT TIME ZONE 'UTC')::date, sum(line.quantity - coalesce(line.called_off, 0))
FROM orders o JOIN order_lines line ON line.order_id = o.id
WHERE o.paid_at IS NOT NULL AND o.status NOT IN ('cancelled', 'expired')
GROUP BY o.id, line.product_id;
UPDATE products product SET sales_count = sold.units
FROM (SELECT product_id, sum(units)::int AS units FROM product_sales GROUP BY product_id) sold
WHERE product.id = sold.product_id AND product.sales_count <> sold.units;

-- What lists are sorted by, as of the last round: a page is followed by the next one while sales and stars go on.
CREATE TABLE "product_ranks" (
    "product_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "sales" INTEGER NOT NULL DEFAULT 0,
    "rating" INTEGER NOT NULL DEFAULT 0,
    "recommended" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_ranks_pkey" PRIMARY KEY ("product_id")
);

CREATE INDEX "product_ranks_store_id_sales_product_id_idx" ON "product_ranks"("store_id", "sales", "product_id");
CREATE INDEX "product_ranks_store_id_rating_product_id_idx" ON "product_ranks"("store_id", "rating", "product_id");
CREATE INDEX "product_ranks_store_id_recommended_product_id_idx" ON "product_ranks"("store_id", "recommended", "product_id");

ALTER TABLE "product_ranks" ADD CONSTRAINT "product_ranks_product_id_fkey"
    FOREIGN KEY ("product_id") REFERENCES "products"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO product_ranks (product_id, store_id) SELECT id, store_id FROM products;

-- Every product has its row from the start, or else lists would not show it before the next round.
CREATE FUNCTION rank_new_products() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO product_ranks (product_id, store_id) SELECT id, store_id FROM added;
    RETURN NULL;
END $$;

CREATE TRIGGER products_are_ranked AFTER INSERT ON products
REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION rank_new_products();

-- When the next round of a store is due.
CREATE TABLE "store_rankings" (
    "store_id" UUID NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "store_rankings_pkey" PRIMARY KEY ("store_id")
);

DROP INDEX "products_store_id_status_sales_count_id_idx";
