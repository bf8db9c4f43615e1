import { isRaceLost } from '../db/sql-error.ts';
import type { Deps } from '../deps.ts';

/** Turns in one transaction: it holds the store's order number while it lasts. */
const BATCH = 25;
const MAX_BATCHES = 40;
/** Places of those who have lost that are settled at a time: they know already, and others want the database now. */
const LOSERS = 500;
/** How often those who wait are told how far the queue has come: faster than this nobody reads, and they are thousands. */
const TELL_EVERY_MS = 1_000;
/** An ended queue is looked at for a while yet: who still waits in it is told. */
const AFTERWARDS_MS = 3_600_000;

/**
 * Lets in who is next in every queue, in turn, so that one queue does not hold another up, nor does one that fails: what failed is
 * thrown at the end. Returns how many places had their turn or were settled as lost.
 */
export async function admitDue(deps: Deps): Promise<number> {
  const items = await dueItems(deps);
  const errors: unknown[] = [];
  let due = items;
  let admitted = 0;
  const attempt = async (turn: () => Promise<number>): Promise<number> => {
    try {
      const count = await turn();
      admitted += count;
      return count;
    } catch (error) {
      errors.push(error);
      return 0;
    }
  };
  for (const item of items) await attempt(() => settleLosers(deps, item));
  let toldAt = Number.NEGATIVE_INFINITY;
  for (let batch = 0; batch < MAX_BATCHES && due.length > 0; batch++) {
    const more: typeof due = [];
    const now = deps.clock.now().getTime();
    const tell = now - toldAt >= TELL_EVERY_MS;
    if (tell) toldAt = now;
    for (const item of due) {
      if ((await attempt(() => admit(deps, item, tell))) >= BATCH) more.push(item);
    }
    due = more;
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} turns of ${items.length} queues failed.`);
  return admitted;
}

interface Item {
  readonly sale_id: string;
  readonly variant_id: string;
}

function dueItems({ db, clock }: Deps): Promise<Item[]> {
  const now = clock.now();
  return db.$queryRaw<Item[]>`
    SELECT item.flash_sale_id AS sale_id, item.variant_id
    FROM flash_sales sale JOIN flash_sale_items item ON item.flash_sale_id = sale.id
    WHERE sale.opens_at <= ${now} AND sale.ends_at > ${new Date(now.getTime() - AFTERWARDS_MS)}
    ORDER BY sale.starts_at, item.flash_sale_id, item.variant_id`;
}

async function settleLosers({ db, clock, onCommitted }: Deps, { sale_id, variant_id }: Item): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT settle_flash_losers(${sale_id}::uuid, ${variant_id}::uuid, ${clock.now()}::timestamptz, ${LOSERS}::int) AS count`;
  const settled = row?.count ?? 0;
  if (settled > 0) onCommitted();
  return settled;
}

async function admit({ db, clock, onCommitted }: Deps, { sale_id, variant_id }: Item, tell: boolean): Promise<number> {
  try {
    const [row] = await db.$queryRaw<{ count: number | null }[]>`
      SELECT admit_flash_sale(${sale_id}::uuid, ${variant_id}::uuid, ${clock.now()}::timestamptz, ${BATCH}::int,
        ${tell}) AS count`;
    onCommitted();
    return row?.count ?? 0;
  } catch (error) {
    // A deadlock with a checkout undid this batch; the next look finds the same queue.
    if (isRaceLost(error)) return 0;
    throw error;
  }
}
