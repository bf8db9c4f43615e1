const BATCH = 500;

/** Deletes until a batch comes back short: each is a transaction of its own, so that none holds locks for long. */
export async function inBatches(deleteSome: (limit: number) => Promise<number>): Promise<number> {
  let deleted = 0;
  for (;;) {
    const count = await deleteSome(BATCH);
    deleted += count;
    if (count < BATCH) return deleted;
  }
}

const DAY_MS = 86_400_000;

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
