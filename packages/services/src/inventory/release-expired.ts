import { inTransaction, markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

const BATCH = 200;

/** Frees stock of holds that ran out, a batch at a time so that no transaction grows long. */
export async function releaseExpired(deps: Deps): Promise<number> {
  let released = 0;
  for (;;) {
    const batch = await inTransaction(deps, async (tx) => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT release_expired(${deps.clock.now()}, ${BATCH}::int) AS count`;
      const count = row?.count ?? 0;
      if (count > 0) markAsNews(tx);
      return count;
    });
    released += batch;
    if (batch < BATCH) break;
  }
  await coverWhatWaits(deps);
  return released;
}

/** Gives free units to promises that somebody was at work on when the units came. */
async function coverWhatWaits(deps: Deps): Promise<void> {
  await inTransaction(deps, async (tx) => {
    const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT cover_what_waits(${BATCH}::int) AS count`;
    if ((row?.count ?? 0) > 0) markAsNews(tx);
  });
}
