import {
  type Actor,
  addDelta,
  daysBefore,
  type MetricDelta,
  NO_CHANGE,
  pointStarts,
  reportSpans,
  requirePermission,
  type SalesFigures,
  type SalesReport,
  type Span,
  type StoreId,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import type { SalesReportInput } from './metrics-service.ts';
import { readBuyers } from './read-buyers.ts';
import { readProductSales } from './read-product-sales.ts';
import { readVisitorFunnel } from './read-visitor-funnel.ts';

interface Scope extends SalesReportInput {
  readonly storeId: StoreId;
  readonly timeZone: string;
}

/** What was sold, by the figures that the wall shows, beside what was sold before. */
export async function viewSalesReport(deps: Deps, actor: Actor, input: SalesReportInput): Promise<SalesReport> {
  requirePermission(actor, 'metrics.read');
  const { storeId } = actor;
  const { currency, timeZone } = await deps.db.store.findUniqueOrThrow({
    where: { id: storeId },
    select: { currency: true, timeZone: true },
  });
  const scope = { ...input, storeId, timeZone };
  const spans = reportSpans(deps.clock.now(), scope);
  const [points, pointsBefore, products, current, before] = await Promise.all([
    readPoints(deps, scope, spans.current),
    readPoints(deps, scope, spans.before),
    readProductSales(deps, storeId, spans),
    readPeople(deps, storeId, spans.current),
    readPeople(deps, storeId, spans.before),
  ]);
  return {
    currency,
    timeZone,
    current: { ...current, total: totalOf(points) },
    before: { ...before, total: totalOf(pointsBefore) },
    points: points.map(({ startsAt, figures }, index) => ({
      startsAt,
      figures,
      before: pointsBefore[index]?.figures ?? NO_CHANGE,
    })),
    products,
  };
}

async function readPeople(deps: Deps, storeId: StoreId, span: Span): Promise<Omit<SalesFigures, 'total'>> {
  const [buyers, visitors] = await Promise.all([
    readBuyers(deps, storeId, span),
    readVisitorFunnel(deps, storeId, span),
  ]);
  return { ...span, ...buyers, visitors };
}

interface Point {
  readonly startsAt: Date;
  readonly figures: MetricDelta;
}

const totalOf = (points: readonly Point[]) => points.reduce((sum, { figures }) => addDelta(sum, figures), NO_CHANGE);

/** Whole days by their own figures; the last of them, which is not over or is cut off where today is now, by its minutes. */
async function readPoints({ db }: Deps, { storeId, timeZone, days }: Scope, span: Span): Promise<readonly Point[]> {
  const starts = pointStarts(span, days, timeZone);
  const lastDay = daysBefore(span.until, 0, timeZone);
  const rows = await db.$queryRaw<(MetricDelta & { readonly point: number })[]>`
    SELECT width_bucket(starts_at, ${[...starts]}::timestamptz[]) AS point, sum(placed)::int AS placed,
      sum(paid)::int AS paid, sum(shipped)::int AS shipped, sum(delivered)::int AS delivered,
      sum(cancelled)::int AS cancelled, sum(revenue)::float8 AS revenue, sum(refunded)::float8 AS refunded
    FROM store_metrics
    WHERE store_id = ${storeId}::uuid
      AND (period = 'day' AND starts_at >= ${span.since} AND starts_at < ${lastDay}
        OR period = 'minute' AND starts_at >= ${lastDay} AND starts_at < ${span.until})
    GROUP BY 1`;
  const known = new Map(rows.map(({ point, ...figures }) => [point, figures]));
  return starts.map((startsAt, index) => ({ startsAt, figures: known.get(index + 1) ?? NO_CHANGE }));
}
