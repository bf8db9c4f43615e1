-- Of how many visitors' looks a pair is; of what was bought together it says nothing.
ALTER TABLE "product_pairs" ADD COLUMN "visitors" INTEGER NOT NULL DEFAULT 0;
-- One visitor alone adds no more than 1.
UPDATE "product_pairs" SET "visitors" = CASE WHEN "weight" > 1 THEN 2 ELSE 1 END WHERE "kind" = 'viewed';

CREATE INDEX "interactions_store_id_visitor_product_id_at_idx" ON "interactions"("store_id", "visitor", "product_id", "at");

-- The looks of these batches that count: each visitor's first at a product in thirty days, however often they look at it.
CREATE FUNCTION first_looks(batches uuid[]) RETURNS SETOF interactions LANGUAGE sql STABLE AS $$
  SELECT * FROM interactions look
  WHERE batch_id = ANY (batches) AND kind IN ('view', 'add') AND product_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM interactions before
    WHERE before.store_id = look.store_id AND before.visitor = look.visitor AND before.product_id = look.product_id
      AND before.kind IN ('view', 'add') AND before.at > look.at - interval '30 days' AND (before.at, before.id) < (look.at, look.id))
$$;

-- Adds what visitors looked at. What they looked at shortly before leads to it, the nearer the more, and the other way round half as much.
CREATE OR REPLACE FUNCTION learn_interactions(batches uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  WITH seen AS MATERIALIZED (SELECT product_id, store_id, at FROM first_looks(batches)),
  kept AS (
    INSERT INTO product_interest AS known (product_id, store_id, viewed, trend)
    SELECT product_id, store_id, count(*), sum(trend_weight(at)) / 10
    FROM seen GROUP BY product_id, store_id ORDER BY product_id
    ON CONFLICT (product_id) DO UPDATE SET viewed = known.viewed + excluded.viewed, trend = known.trend + excluded.trend)
  INSERT INTO store_interest AS known (store_id, newest)
  SELECT store_id, max(trend_weight(at)) FROM seen GROUP BY store_id
  ON CONFLICT (store_id) DO UPDATE SET newest = greatest(known.newest, excluded.newest);

  INSERT INTO product_pairs AS known (product_id, kind, other_id, weight, visitors)
  WITH step AS (
    SELECT before.product_id AS first_id, seen.product_id AS then_id, seen.visitor, min(before.gap) AS gap
    FROM first_looks(batches) seen
    CROSS JOIN LATERAL (
      SELECT product_id, row_number() OVER (ORDER BY at DESC, id DESC) AS gap FROM (
        SELECT product_id, at, id FROM interactions before
        WHERE before.store_id = seen.store_id AND before.visitor = seen.visitor AND before.kind IN ('view', 'add')
          AND (before.at, before.id) < (seen.at, seen.id) AND before.at > seen.at - interval '4 hours'
        ORDER BY at DESC, id DESC LIMIT 3) AS latest) AS before
    WHERE before.product_id <> seen.product_id
    GROUP BY seen.id, seen.visitor, before.product_id, seen.product_id),
  pair (product_id, other_id, visitor, weight) AS (
    SELECT first_id, then_id, visitor, 1.0 / gap FROM step UNION ALL SELECT then_id, first_id, visitor, 0.5 / gap FROM step)
  SELECT product_id, 'viewed', other_id, sum(weight), count(DISTINCT visitor)
  FROM pair GROUP BY product_id, other_id ORDER BY product_id, other_id
  ON CONFLICT (product_id, kind, other_id) DO UPDATE SET
    weight = known.weight + excluded.weight, visitors = known.visitors + excluded.visitors;
END $$;
