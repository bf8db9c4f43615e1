import { createDatabase } from '../db/client.ts';
import { type BuildProgress, carryOnBuilds, requestRebuild } from './build-index.ts';

export interface RebuildOptions {
  readonly databaseUrl: string;
  /** Called after every few batches. */
  readonly onProgress?: (progress: BuildProgress) => void;
}

/** Makes the index of every store anew, beside the one that is searched meanwhile. A worker that runs helps along. */
export async function rebuildSearch({ databaseUrl, onProgress }: RebuildOptions): Promise<void> {
  const db = createDatabase({ databaseUrl, poolSize: 2 });
  const deps = { db, onCommitted: () => {} };
  try {
    await requestRebuild(deps);
    for (;;) {
      const last = (await carryOnBuilds(deps)).at(-1);
      if (last === undefined) return;
      onProgress?.(last);
    }
  } finally {
    await db.$disconnect();
  }
}
