-- What shoppers do, by month: a month past its retention is dropped whole. The months are made as they are needed.
DROP TABLE "interactions";

CREATE TABLE "interactions" (
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "store_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "visitor" TEXT NOT NULL,
    "account_id" UUID,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('view', 'click', 'add', 'search', 'hide')),
    "product_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interactions_pkey" PRIMARY KEY ("at", "id")
) PARTITION BY RANGE ("at");

CREATE INDEX "interactions_store_id_visitor_at_idx" ON "interactions"("store_id", "visitor", "at");
CREATE INDEX "interactions_batch_id_idx" ON "interactions"("batch_id");
CREATE INDEX "interactions_account_id_idx" ON "interactions"("account_id");

CREATE TABLE "behaviour_choices" (
    "store_id" UUID NOT NULL,
    "visitor" TEXT NOT NULL,
    "account_id" UUID,
    "allowed" BOOLEAN NOT NULL,
    "chosen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "behaviour_choices_pkey" PRIMARY KEY ("store_id", "visitor")
);
CREATE INDEX "behaviour_choices_account_id_idx" ON "behaviour_choices"("account_id");

-- What was bought together and by whom, as the recommender sees it: a basket is an order, here or from elsewhere.
CREATE TABLE "purchases" (
    "basket_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "visitor" TEXT NOT NULL,
    "account_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "purchases_pkey" PRIMARY KEY ("basket_id", "product_id")
);
CREATE INDEX "purchases_store_id_visitor_at_idx" ON "purchases"("store_id", "visitor", "at");
CREATE INDEX "purchases_store_id_visitor_product_id_at_idx" ON "purchases"("store_id", "visitor", "product_id", "at");
CREATE INDEX "purchases_account_id_idx" ON "purchases"("account_id");

CREATE TABLE "product_pairs" (
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('bought', 'viewed')),
    "other_id" UUID NOT NULL,
    "weight" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "product_pairs_pkey" PRIMARY KEY ("product_id", "kind", "other_id")
);
CREATE INDEX "product_pairs_product_id_kind_weight_idx" ON "product_pairs"("product_id", "kind", "weight" DESC);

CREATE TABLE "product_interest" (
    "product_id" UUID NOT NULL,
    "store_id" UUID NOT NULL,
    "bought" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "viewed" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "trend" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "buyers" INTEGER NOT NULL DEFAULT 0,
    "repeaters" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "product_interest_pkey" PRIMARY KEY ("product_id")
);
CREATE INDEX "product_interest_store_id_trend_idx" ON "product_interest"("store_id", "trend" DESC);

CREATE TABLE "store_interest" (
    "store_id" UUID NOT NULL,
    "buyers" INTEGER NOT NULL DEFAULT 0,
    "repeaters" INTEGER NOT NULL DEFAULT 0,
    "newest" DOUBLE PRECISION NOT NULL DEFAULT 0,

    CONSTRAINT "store_interest_pkey" PRIMARY KEY ("store_id")
);

-- The month that holds a moment, made unless it is there.
CREATE FUNCTION make_interaction_month(moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  first timestamptz := date_trunc('month', moment, 'UTC');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('interaction_months'));
  EXECUTE format(
    'CREATE TABLE IF NOT EXISTS %I PARTITION OF interactions FOR VALUES FROM (%L) TO (%L)',
    'interactions_' || to_char(first AT TIME ZONE 'UTC', 'YYYYMM'), first, first + interval '1 month');
END $$;

-- Drops the months that have ended before a moment. Returns how many those were.
CREATE FUNCTION drop_interaction_months(before timestamptz) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  old record;
  dropped integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('interaction_months'));
  FOR old IN
    SELECT child.relname AS name FROM pg_inherits JOIN pg_class child ON child.oid = inhrelid
    WHERE inhparent = 'interactions'::regclass
      AND child.relname < 'interactions_' || to_char(before AT TIME ZONE 'UTC', 'YYYYMM')
  LOOP
    EXECUTE format('DROP TABLE %I', old.name);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;

-- An interaction counts half as much every two weeks. The weight grows with the day instead, so that no row ever has to be made smaller.
CREATE FUNCTION trend_weight(at timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE AS $$
  SELECT power(2, (extract(epoch FROM at)::double precision / 86400 - 10957) / 14)
$$;

-- Adds baskets to what the recommender knows. What was bought in one order goes together; what came in an order soon after another
-- follows from it, and the other way round half as much. A step from order to order is one hint, shared by all its pairs, and nothing
-- where these are many. Of a very long order a sample says as much as the whole.
CREATE FUNCTION learn_purchases(baskets uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH counted AS MATERIALIZED (
    SELECT product_id, store_id, at, CASE WHEN visitor <> '' THEN (
      SELECT count(*) FROM purchases before
      WHERE before.store_id = purchase.store_id AND before.visitor = purchase.visitor
        AND before.product_id = purchase.product_id
        AND (before.at, before.basket_id) < (purchase.at, purchase.basket_id)) END AS times
    FROM purchases purchase WHERE basket_id = ANY (baskets)),
  kept AS (
    INSERT INTO product_interest AS known (product_id, store_id, bought, trend, buyers, repeaters)
    SELECT product_id, store_id, count(*), sum(trend_weight(at)),
      count(*) FILTER (WHERE times = 0), count(*) FILTER (WHERE times = 1)
    FROM counted GROUP BY product_id, store_id ORDER BY product_id
    ON CONFLICT (product_id) DO UPDATE SET
      bought = known.bought + excluded.bought, trend = known.trend + excluded.trend,
      buyers = known.buyers + excluded.buyers, repeaters = known.repeaters + excluded.repeaters)
  INSERT INTO store_interest AS known (store_id, buyers, repeaters, newest)
  SELECT store_id, count(*) FILTER (WHERE times = 0), count(*) FILTER (WHERE times = 1), max(trend_weight(at))
  FROM counted GROUP BY store_id
  ON CONFLICT (store_id) DO UPDATE SET
    buyers = known.buyers + excluded.buyers, repeaters = known.repeaters + excluded.repeaters,
    newest = greatest(known.newest, excluded.newest);

  INSERT INTO product_pairs AS known (product_id, kind, other_id, weight)
  WITH placed AS MATERIALIZED (
    SELECT * FROM (
      SELECT purchase.*, row_number() OVER (PARTITION BY basket_id ORDER BY hashtext(basket_id::text || product_id::text)) AS place
      FROM purchases purchase WHERE basket_id = ANY (baskets)) AS numbered
    WHERE place <= 120),
  basket AS MATERIALIZED (SELECT *, count(*) OVER (PARTITION BY basket_id) AS size FROM placed),
  earlier AS MATERIALIZED (
    SELECT later.basket_id, before.product_id, min(before.gap) AS gap, min(before.size) AS size
    FROM (SELECT DISTINCT store_id, basket_id, visitor, at FROM basket WHERE visitor <> '') AS later
    CROSS JOIN LATERAL (
      SELECT product_id, gap, count(*) OVER (PARTITION BY gap) AS size
      FROM (
        SELECT product_id, dense_rank() OVER (ORDER BY at DESC, basket_id DESC) AS gap FROM (
          SELECT product_id, at, basket_id FROM purchases before
          WHERE before.store_id = later.store_id AND before.visitor = later.visitor
            AND (before.at, before.basket_id) < (later.at, later.basket_id)
          ORDER BY at DESC, basket_id DESC LIMIT 60) AS latest) AS ranked
      WHERE gap <= 3) AS before
    WHERE NOT EXISTS (
      SELECT 1 FROM purchases same WHERE same.basket_id = later.basket_id AND same.product_id = before.product_id)
    GROUP BY later.basket_id, before.product_id),
  followed AS (
    SELECT earlier.product_id AS first_id, basket.product_id AS then_id,
      sum(1.0 / (earlier.gap * earlier.size * basket.size)) AS weight
    FROM earlier JOIN basket USING (basket_id) WHERE earlier.size * basket.size <= 100 GROUP BY 1, 2),
  pair (product_id, other_id, weight) AS (
    SELECT one.product_id, other.product_id, 1 / sqrt(one.size) FROM basket one JOIN basket other USING (basket_id)
    WHERE one.product_id <> other.product_id
    UNION ALL SELECT first_id, then_id, weight FROM followed
    UNION ALL SELECT then_id, first_id, weight / 2 FROM followed)
  SELECT product_id, 'bought', other_id, sum(weight) FROM pair GROUP BY product_id, other_id ORDER BY product_id, other_id
  ON CONFLICT (product_id, kind, other_id) DO UPDATE SET weight = known.weight + excluded.weight;
END $$;

-- Adds what visitors looked at. What they looked at shortly before leads to it, the nearer the more, and the other way round half as much.
CREATE FUNCTION learn_interactions(batches uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH seen AS MATERIALIZED (
    SELECT product_id, store_id, at FROM interactions
    WHERE batch_id = ANY (batches) AND kind IN ('view', 'add') AND product_id IS NOT NULL),
  kept AS (
    INSERT INTO product_interest AS known (product_id, store_id, viewed, trend)
    SELECT product_id, store_id, count(*), sum(trend_weight(at)) / 10
    FROM seen GROUP BY product_id, store_id ORDER BY product_id
    ON CONFLICT (product_id) DO UPDATE SET viewed = known.viewed + excluded.viewed, trend = known.trend + excluded.trend)
  INSERT INTO store_interest AS known (store_id, newest)
  SELECT store_id, max(trend_weight(at)) FROM seen GROUP BY store_id
  ON CONFLICT (store_id) DO UPDATE SET newest = greatest(known.newest, excluded.newest);

  INSERT INTO product_pairs AS known (product_id, kind, other_id, weight)
  WITH step AS (
    SELECT before.product_id AS first_id, seen.product_id AS then_id, min(before.gap) AS gap
    FROM interactions seen
    CROSS JOIN LATERAL (
      SELECT product_id, row_number() OVER (ORDER BY at DESC, id DESC) AS gap FROM (
        SELECT product_id, at, id FROM interactions before
        WHERE before.store_id = seen.store_id AND before.visitor = seen.visitor AND before.kind IN ('view', 'add')
          AND (before.at, before.id) < (seen.at, seen.id) AND before.at > seen.at - interval '4 hours'
        ORDER BY at DESC, id DESC LIMIT 3) AS latest) AS before
    WHERE seen.batch_id = ANY (batches) AND seen.kind IN ('view', 'add') AND before.product_id <> seen.product_id
    GROUP BY seen.id, before.product_id, seen.product_id),
  pair (product_id, other_id, weight) AS (
    SELECT first_id, then_id, 1.0 / gap FROM step UNION ALL SELECT then_id, first_id, 0.5 / gap FROM step)
  SELECT product_id, 'viewed', other_id, sum(weight) FROM pair GROUP BY product_id, other_id ORDER BY product_id, other_id
  ON CONFLICT (product_id, kind, other_id) DO UPDATE SET weight = known.weight + excluded.weight;
END $$;

-- Learns from those of these orders that are paid and were not learned from before.
CREATE FUNCTION learn_orders(order_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  baskets uuid[];
BEGIN
  WITH added AS (
    INSERT INTO purchases (basket_id, product_id, store_id, visitor, account_id, at)
    SELECT DISTINCT ON (bought.id, line.product_id) bought.id, line.product_id, bought.store_id,
      coalesce(bought.account_id::text, encode(bought.guest_hash, 'hex'), ''), bought.account_id, bought.paid_at
    FROM orders bought JOIN order_lines line ON line.order_id = bought.id
    WHERE bought.id = ANY (order_ids) AND bought.paid_at IS NOT NULL
    ON CONFLICT DO NOTHING RETURNING basket_id)
  SELECT array_agg(DISTINCT basket_id) INTO baskets FROM added;
  PERFORM learn_purchases(coalesce(baskets, '{}'));
END $$;

SELECT learn_orders(array_agg(id)) FROM orders;
