import {
  type Actor,
  dayStart,
  minuteStart,
  requirePermission,
  type StoreId,
  type VisitorsNow,
  type WallView,
} from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { listInventory } from '../inventory/list.ts';
import { listForStore } from '../order/list-orders.ts';
import { bucketOf, emptyBucket, type MetricRow } from './metric-row.ts';
import { readParcelPlaces } from './parcel-places.ts';
import { readTopProducts } from './top-products.ts';

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const LATEST_ORDERS = 12;
const LOW_STOCK_ROWS = 12;
const TOP_PRODUCTS = 12;

/** The wall as it is now. Figures come from the projection, so they never disagree with the events that follow. */
export async function viewWall(deps: Deps, actor: Actor): Promise<WallView> {
  requirePermission(actor, 'metrics.read');
  const now = deps.clock.now();
  const { currency, timeZone } = await deps.db.store.findUniqueOrThrow({
    where: { id: actor.storeId },
    select: { currency: true, timeZone: true },
  });
  const today = dayStart(now, timeZone);
  const [[todayRow], minuteRows, revenueLastWeek, latest, low, topProducts, visitors, parcels] = await Promise.all([
    readRows(deps, actor.storeId, 'day', today, now),
    readRows(deps, actor.storeId, 'minute', minuteStart(new Date(now.getTime() - HOUR_MS)), now),
    readRevenue(
      deps,
      actor.storeId,
      dayStart(new Date(now.getTime() - WEEK_MS), timeZone),
      new Date(now.getTime() - WEEK_MS),
    ),
    listForStore(deps, actor, { limit: LATEST_ORDERS }),
    listInventory(deps, actor, { lowOnly: true, limit: LOW_STOCK_ROWS }),
    readTopProducts(deps, actor.storeId, { since: today, limit: TOP_PRODUCTS }),
    readVisitors(deps, actor.storeId),
    readParcelPlaces(deps, actor.storeId),
  ]);
  return {
    currency,
    timeZone,
    today: todayRow === undefined ? emptyBucket('day', today) : bucketOf(todayRow),
    minutes: minuteRows.map(bucketOf),
    revenueLastWeek,
    latestOrders: latest.items,
    lowStock: low.items,
    topProducts,
    visitors,
    parcels,
    now,
  };
}

function readRows({ db }: Deps, storeId: string, period: string, from: Date, until: Date): Promise<MetricRow[]> {
  return db.$queryRaw<MetricRow[]>`
    SELECT * FROM store_metrics
    WHERE store_id = ${storeId}::uuid AND period = ${period} AND starts_at >= ${from} AND starts_at <= ${until}
    ORDER BY starts_at`;
}

async function readRevenue({ db }: Deps, storeId: string, from: Date, until: Date): Promise<number> {
  const [row] = await db.$queryRaw<{ revenue: bigint | null }[]>`
    SELECT sum(revenue)::bigint AS revenue FROM store_metrics
    WHERE store_id = ${storeId}::uuid AND period = 'minute' AND starts_at >= ${from} AND starts_at < ${until}`;
  return Number(row?.revenue ?? 0);
}

async function readVisitors({ db }: Deps, storeId: StoreId): Promise<VisitorsNow> {
  const told = await db.storeVisitors.findUnique({ where: { storeId } });
  return { count: told?.visitors ?? 0, version: Number(told?.version ?? 0) };
}
