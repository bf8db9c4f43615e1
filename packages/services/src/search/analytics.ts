import {
  type Actor,
  requirePermission,
  SAME_SEARCH_MINUTES,
  SEARCH_LIST,
  type SearchAnalytics,
  type SearchFigures,
  type SearchPeriod,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { readLooks } from './read-looks.ts';

const DAY_MS = 86_400_000;
const MAX_QUERIES = 50;
const SAME_SEARCH = Prisma.sql`make_interval(mins => ${SAME_SEARCH_MINUTES}::int)`;

/** See `SearchService.analytics`. */
export async function readAnalytics(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  days: SearchPeriod,
): Promise<SearchAnalytics> {
  requirePermission(actor, 'metrics.read');
  const since = new Date(clock.now().getTime() - days * DAY_MS);
  const [rows, looks] = await Promise.all([
    db.$queryRaw<FigureRow[]>(figuresSince(actor.storeId, since)),
    readLooks(db, actor.storeId, since),
  ]);
  const total = rows.find(({ is_total }) => is_total);
  return {
    since,
    total: total === undefined ? NOTHING : figuresOf(total),
    queries: rows.flatMap((row) =>
      row.is_total || row.query === null ? [] : [{ query: row.query, ...figuresOf(row) }],
    ),
    looks,
  };
}

interface FigureRow {
  /** Null in the total, and for those that are not kept. */
  readonly query: string | null;
  readonly is_total: boolean;
  readonly searches: number;
  readonly without_result: number;
  readonly clicked: number;
  readonly mean_position: number | null;
}

const NOTHING: SearchFigures = { searches: 0, withoutResult: 0, clicked: 0, meanPosition: null };

function figuresOf(row: FigureRow): SearchFigures {
  return {
    searches: row.searches,
    withoutResult: row.without_result,
    clicked: row.clicked,
    meanPosition: row.mean_position,
  };
}

/**
 * Each time somebody is shown results begins a turn, to which the clicks that follow belong. Turns of the same visitor with the same
 * query that follow each other closely are one search. It reads on from shortly before `since`, so that what merely goes on is not
 * counted as new; a query that was not kept is a search of its own each time.
 */
function figuresSince(storeId: string, since: Date): Prisma.Sql {
  return Prisma.sql`
    WITH told AS (
      SELECT id, visitor, kind, at, details->>'query' AS query, coalesce(details->>'query', id::text) AS asked,
        (details->>'results')::bigint AS results, (details->>'position')::int + 1 AS position
      FROM interactions one
      WHERE store_id = ${storeId}::uuid AND at >= ${since}::timestamptz - ${SAME_SEARCH} AND kind IN ('search', 'click')
        AND (kind = 'search' OR details->>'list' = ${SEARCH_LIST})
        AND NOT EXISTS (
          SELECT 1 FROM behaviour_choices choice
          WHERE choice.store_id = one.store_id AND choice.visitor = one.visitor AND NOT choice.allowed)),
    turned AS (
      SELECT *, count(*) FILTER (WHERE kind = 'search') OVER so_far AS turn, max(at) FILTER (WHERE kind = 'search') OVER so_far AS turn_at
      FROM told WINDOW so_far AS (PARTITION BY visitor ORDER BY at, kind DESC, id)),
    clicked AS (
      SELECT visitor, turn, count(*) AS clicks, sum(position) AS positions
      FROM turned WHERE kind = 'click' AND at <= turn_at + ${SAME_SEARCH} GROUP BY visitor, turn),
    turns AS (
      SELECT *, coalesce(at - lag(at) OVER (PARTITION BY visitor, asked ORDER BY at, id) > ${SAME_SEARCH}, true) AS is_new
      FROM turned WHERE kind = 'search'),
    numbered AS (
      SELECT *, count(*) FILTER (WHERE is_new) OVER (PARTITION BY visitor, asked ORDER BY at, id) AS nth FROM turns),
    searched AS (
      SELECT min(query) AS query, (array_agg(results ORDER BY at, id))[1] AS results,
        sum(clicks) AS clicks, sum(positions) AS positions
      FROM numbered LEFT JOIN clicked USING (visitor, turn)
      GROUP BY visitor, asked, nth HAVING min(at) >= ${since}::timestamptz)
    SELECT query, grouping(query) = 1 AS is_total, count(*)::int AS searches,
      count(*) FILTER (WHERE results = 0)::int AS without_result, count(*) FILTER (WHERE clicks > 0)::int AS clicked,
      (sum(positions) / nullif(sum(clicks), 0))::float8 AS mean_position
    FROM searched GROUP BY GROUPING SETS ((), (query)) HAVING grouping(query) = 1 OR query IS NOT NULL
    ORDER BY is_total DESC, searches DESC, query LIMIT ${MAX_QUERIES + 1}`;
}
