import { type Actor, COHORT_MONTHS, type Cohort, requirePermission } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { BUYER } from './read-buyers.ts';

interface Returns {
  readonly month: string;
  /** Months after the first; 0 is the month of the first order itself. */
  readonly age: number;
  readonly buyers: number;
}

/** How many of those who bought first in a month of the last half year bought again in the months after it, oldest first. */
export async function viewCohorts({ db, clock }: Deps, actor: Actor): Promise<readonly Cohort[]> {
  requirePermission(actor, 'metrics.read');
  const { storeId } = actor;
  const { timeZone } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { timeZone: true } });
  const rows = await db.$queryRaw<Returns[]>`
    WITH bought AS (
      SELECT DISTINCT ${BUYER} AS buyer, date_trunc('month', paid_at AT TIME ZONE ${timeZone}) AS month
      FROM orders WHERE store_id = ${storeId}::uuid AND paid_at IS NOT NULL),
    began AS (SELECT buyer, min(month) AS month FROM bought GROUP BY buyer)
    SELECT to_char(began.month, 'YYYY-MM') AS month, count(*)::int AS buyers,
      (12 * (extract(year FROM bought.month) - extract(year FROM began.month))
        + extract(month FROM bought.month) - extract(month FROM began.month))::int AS age
    FROM began JOIN bought USING (buyer)
    WHERE began.month > date_trunc('month', ${clock.now()}::timestamptz AT TIME ZONE ${timeZone})
      - make_interval(months => ${COHORT_MONTHS}::int)
    GROUP BY 1, 3`;
  return monthsUntil(clock.now(), timeZone).map((month, index) => {
    const count = (age: number) => rows.find((row) => row.month === month && row.age === age)?.buyers ?? 0;
    const monthsSince = COHORT_MONTHS - 1 - index;
    return { month, buyers: count(0), returned: Array.from({ length: monthsSince }, (_, past) => count(past + 1)) };
  });
}

/** The last months as `2026-11`, oldest first, the present one last. */
function monthsUntil(now: Date, timeZone: string): readonly string[] {
  const [month = '', year = ''] = now
    .toLocaleDateString('en-US', { timeZone, month: '2-digit', year: 'numeric' })
    .split('/');
  return Array.from({ length: COHORT_MONTHS }, (_, index) => {
    const first = new Date(Date.UTC(Number(year), Number(month) - COHORT_MONTHS + index));
    return first.toISOString().slice(0, 'YYYY-MM'.length);
  });
}
