import { setTimeout as wait } from 'node:timers/promises';
import { createDatabase } from '../db/client.ts';
import { type BuildProgress, carryOnBuilds, requestRebuild } from './build-index.ts';
import { type Refused, requireNoneRefused } from './write-apart.ts';

/** Between two looks at an index that a worker is at. */
const OTHERS_AT_IT_MS = 100;

export interface RebuildOptions {
  readonly databaseUrl: string;
  /** Called after every few batches. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/**
 * Makes the index of every store anew, beside the one that is searched meanwhile. A worker that runs helps along. Rejects at the end if
 * some products cannot be indexed: the new index goes without them.
 */
export async function rebuildSearch({ databaseUrl, onProgress }: RebuildOptions): Promise<void> {
  const db = createDatabase({ databaseUrl, poolSize: 2 });
  const deps = { db, onCommitted: () => {} };
  try {
    await requestRebuild(deps);
    const refused: Refused[] = [];
    for (;;) {
      const steps = await carryOnBuilds(deps);
      refused.push(...steps.flatMap((step) => step.refused));
      const last = steps.at(-1);
      if (last !== undefined) onProgress?.(last);
      else if ((await db.searchGeneration.count({ where: { status: 'building' } })) === 0)
        return requireNoneRefused(refused);
      else await wait(OTHERS_AT_IT_MS);
    }
  } finally {
    await db.$disconnect();
  }
}
