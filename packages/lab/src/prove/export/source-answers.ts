/** Steps that are told under their own names, as a pattern of PostgreSQL. */
const STEP = '^(order[.](placed|paid|packed|shipped|delivered|completed|cancelled|expired|edited)|pickup[.]ready)$';
const REVENUE = `(payload->'revenue'->>'amount')::bigint`;

/** What other systems are told of, said once more in SQL: positions, types and times of the public events of the log. */
export const TOLD = `
  SELECT event.position, event.recorded_at AS at, event.payload, told.type FROM event
  CROSS JOIN LATERAL unnest(array_remove(CASE
    WHEN topic LIKE 'store:%:orders' THEN ARRAY[
      CASE WHEN type ~ '${STEP}' THEN type END,
      CASE WHEN ${REVENUE} < 0 THEN 'order.refunded' WHEN ${REVENUE} > 0 AND type !~ '${STEP}' THEN 'order.captured' END]
    WHEN topic LIKE 'order:%' THEN ARRAY[
      CASE WHEN payload ? 'scan' THEN 'parcel.scanned' END,
      CASE WHEN payload ? 'return' AND type LIKE 'return.%' THEN type END]
    WHEN topic LIKE 'store:%:stock' THEN ARRAY[CASE WHEN type = 'stock.changed' THEN type END]
    WHEN topic LIKE 'store:%:catalog' THEN ARRAY[CASE WHEN payload->>'subject' = 'product' THEN 'product.changed' END]
    WHEN topic LIKE 'store:%:reviews' THEN ARRAY[CASE WHEN type = 'review.changed' THEN type END] END, NULL)) AS told (type)`;

const day = (at: string) => `(${at} AT TIME ZONE 'UTC')::date`;
const order = `event.topic LIKE 'store:%:orders'`;
const moment = (text: string) => `(${text})::timestamptz`;

/** What the shop's own database answers to the questions of docs/data.md, from the log as it is in there. */
export const SOURCE_ANSWERS: Readonly<Record<string, string>> = {
  'What came in each day?': `
    SELECT ${day('recorded_at')}::text, payload->'revenue'->>'currency', sum((payload->'revenue'->>'amount')::bigint)
    FROM event WHERE ${order} AND payload->'revenue' <> 'null' GROUP BY 1, 2 ORDER BY 1, 2`,
  'How many orders come in an hour?': `
    SELECT date_trunc('hour', recorded_at AT TIME ZONE 'UTC')::text, count(*)
    FROM event WHERE ${order} AND type = 'order.placed' GROUP BY 1 ORDER BY 1`,
  'How long does it take from paid to shipped?': `
    SELECT ${day('paid.at')}::text, count(*),
      percentile_cont(0.5) WITHIN GROUP (ORDER BY (extract(epoch FROM shipped.at - paid.at) * 1000)::bigint) / 60000
    FROM (SELECT payload->'order'->>'id' AS id, recorded_at AS at FROM event WHERE ${order} AND type = 'order.paid') paid
    JOIN (SELECT payload->'order'->>'id' AS id, recorded_at AS at FROM event WHERE ${order} AND type = 'order.shipped') shipped
      USING (id) GROUP BY 1 ORDER BY 1`,
  'What is reserved most right now?': `
    SELECT sku, sum(reserved), sum(on_hand - reserved) FROM (
      SELECT DISTINCT ON (payload->'level'->>'variantId', payload->'level'->>'warehouseId') payload->>'sku' AS sku,
        (payload->'level'->>'reserved')::int AS reserved, (payload->'level'->>'onHand')::int AS on_hand
      FROM event WHERE topic LIKE 'store:%:stock' AND type = 'stock.changed'
      ORDER BY payload->'level'->>'variantId', payload->'level'->>'warehouseId', position DESC) level
    GROUP BY sku ORDER BY 2 DESC, sku COLLATE "C" LIMIT 10`,
  'When are orders placed that are cancelled later?': `
    SELECT extract(hour FROM ${moment(`payload->'order'->>'placedAt'`)} AT TIME ZONE 'UTC')::int,
      count(*) FILTER (WHERE type = 'order.placed'), count(*) FILTER (WHERE type = 'order.cancelled')
    FROM event WHERE ${order} AND type IN ('order.placed', 'order.cancelled') GROUP BY 1 ORDER BY 1`,
};

/** How many events there are of each type, and sums over positions and ids that differ when a row is lost, doubled or another one. */
export const SOURCE_SUMS = `
  SELECT type, count(*), sum(position),
    sum(('x' || substr(md5('evt_' || (SELECT epoch FROM log_state) || '_' || position || '_' || replace(type, '.', '_')), 1, 8))::bit(32)::bigint)
  FROM (${TOLD}) told GROUP BY type ORDER BY type COLLATE "C"`;

export const FILE_SUMS = `
  SELECT type, count(*), sum(position), sum(('0x' || substr(md5(id), 1, 8))::BIGINT) FROM events GROUP BY type ORDER BY type`;
