/** So many lives of orders tell of at least `told` events, also where many have only begun. */
const LIVES_PER_EVENT = 0.19;

const CHANCE = `
  CREATE FUNCTION pg_temp.chance(n bigint, what bigint) RETURNS float8 IMMUTABLE LANGUAGE sql AS
    $$ SELECT abs(hashint8extended(n, what) % 1000000) / 1000000.0 $$;`;

/** What becomes of each order: nothing of what expired, money back for what was cancelled, most of it by night; for some that are kept more comes later. */
const LIVES = (told: number, from: string, to: string) => `
  CREATE UNLOGGED TABLE lab_lives AS
  SELECT n, placed, md5('order ' || n)::uuid AS id, 1000 + (pg_temp.chance(n, 4) * 20000)::int AS total,
    1 + (pg_temp.chance(n, 5) * 4)::int AS items,
    CASE WHEN pg_temp.chance(n, 2) < 0.06 THEN 'expired'
      WHEN pg_temp.chance(n, 3) < CASE WHEN extract(hour FROM placed) < 6 THEN 0.12 ELSE 0.04 END THEN 'cancelled'
      WHEN pg_temp.chance(n, 3) > 0.96 THEN 'returned' ELSE 'kept' END AS fate
  FROM generate_series(1, ${Math.ceil(told * LIVES_PER_EVENT) + 10}) n CROSS JOIN LATERAL (
    SELECT ${from} + (${to} - ${from}) * pg_temp.chance(n, 1) AS placed) begun;`;

const after = (place: string, hours: number, what: number) =>
  `${place} + interval '1 hour' * (0.1 + ${hours} * pg_temp.chance(n, ${what}))`;

/** When each step of each life is, if it comes to it: its name, the part of the store it is told in, and how many events others hear of. */
const STEPS_OF_ORDERS = `
  SELECT n, step.* FROM lab_lives
  CROSS JOIN LATERAL (SELECT CASE WHEN fate <> 'expired' THEN ${after('placed', 0.2, 11)} END AS paid) a
  CROSS JOIN LATERAL (SELECT CASE WHEN fate <> 'cancelled' THEN ${after('paid', 20, 12)} END AS packed) b
  CROSS JOIN LATERAL (SELECT ${after('packed', 3, 13)} AS shipped) c
  CROSS JOIN LATERAL (SELECT ${after('shipped', 40, 14)} AS delivered) d
  CROSS JOIN LATERAL (VALUES
    ('order.placed', 'orders', placed, 1, 1),
    ('order.updated', 'order', placed, 0, 1),
    ('order.expired', 'orders', CASE WHEN fate = 'expired' THEN placed + interval '30 min' END, 1, 2),
    ('order.paid', 'orders', paid, 1, 2),
    ('order.cancelled', 'orders', CASE WHEN fate = 'cancelled' THEN ${after('paid', 5, 15)} END, 2, 3),
    ('order.packed', 'orders', packed, 1, 3),
    ('order.shipped', 'orders', shipped, 1, 4),
    ('shipment.scanned', 'order', CASE WHEN n % 4 = 0 THEN ${after('shipped', 1, 16)} END, 1, 5),
    ('order.delivered', 'order', CASE WHEN n % 4 = 0 THEN delivered END, 1, 6),
    ('order.delivered', 'orders', delivered, 1, 6),
    ('return.received', 'order', CASE WHEN fate = 'returned' AND n % 4 = 0 THEN ${after('delivered', 9, 17)} END, 1, 7),
    ('payment.updated', 'orders', CASE WHEN fate = 'returned' THEN ${after('delivered', 10, 18)} END, 1, 8),
    ('order.completed', 'orders', ${after('delivered', 11, 19)}, 1, 9),
    ('payment.updated', 'orders', CASE WHEN fate = 'kept' AND n % 8 = 0 THEN ${after('delivered', 12, 20)} END, 1, 10)
  ) step (type, part, at, told, version)`;

/** Of the last hour, since the log keeps no more of them, and one after another, since versions grow. */
const STEPS_OF_STATES = (count: number, to: string) => `
  SELECT n, step.* FROM generate_series(1, ${count}) n
  CROSS JOIN LATERAL (SELECT ${to} - interval '50 min' * (1 - n / ${count}.0) AS at) moment
  CROSS JOIN LATERAL (VALUES
    ('stock.changed', 'stock', at, 1, n),
    ('catalog.changed', 'catalog', CASE WHEN n % 20 = 0 THEN at END, 1, n),
    ('review.changed', 'reviews', CASE WHEN n % 25 = 0 THEN at END, 1, n)
  ) step (type, part, at, told, version)`;

/**
 * SQL that invents what happens in a store between two moments and numbers it in the order in which it does, so that others hear of
 * `told` events, or of one more. Leaves the tables `lab_lives` and `lab_steps`.
 */
export function inventSteps({ told, from, to }: { told: number; from: Date; to: Date }): string {
  const [begin, end] = [from, to].map((at) => `'${at.toISOString()}'::timestamptz`) as [string, string];
  return `${CHANCE}${LIVES(told, begin, end)}
  CREATE UNLOGGED TABLE lab_steps AS
  WITH all_steps AS (
    SELECT n::bigint, type, part, at::timestamptz(3), told, version::bigint FROM (${STEPS_OF_ORDERS}) o WHERE at < ${end}
    UNION ALL
    SELECT n::bigint, type, part, at::timestamptz(3), told, version::bigint FROM (${STEPS_OF_STATES(Math.ceil(told / 10), end)}) s
    WHERE at IS NOT NULL
  ), counted AS (
    SELECT *, sum(told) OVER (ORDER BY at DESC, n DESC, part DESC, version DESC ROWS UNBOUNDED PRECEDING) AS since FROM all_steps
  ), kept AS (
    SELECT *, row_number() OVER (ORDER BY at, n, part, version) AS position FROM counted WHERE since - told < ${told}
  )
  SELECT *, row_number() OVER (PARTITION BY part, CASE WHEN part = 'order' THEN n END ORDER BY position) AS seq FROM kept;
  CREATE INDEX ON lab_steps (position);
  CREATE INDEX ON lab_lives (n);
  ANALYZE lab_lives; ANALYZE lab_steps;`;
}
