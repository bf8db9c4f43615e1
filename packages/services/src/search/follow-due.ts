import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { mergeNews } from './merge-news.ts';
import { type Refused, requireNoneRefused, writeApart } from './write-apart.ts';

const BATCH = 500;
const MAX_BATCHES = 20;

/** Brings what has changed into the indexes. Returns how many products that were; rejects at the end if some cannot be indexed. */
export async function followDue(deps: Deps): Promise<number> {
  let done = 0;
  const refused: Refused[] = [];
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const followed = await followBatch(deps);
    done += followed.taken;
    refused.push(...followed.refused);
    if (followed.taken < BATCH) break;
  }
  try {
    if (done > 0) await mergeNews(deps.db);
  } finally {
    requireNoneRefused(refused);
  }
  return done;
}

function followBatch(deps: Deps): Promise<{ readonly taken: number; readonly refused: readonly Refused[] }> {
  return inTransaction(deps, async (tx) => {
    const refused: Refused[] = [];
    const due = await tx.$queryRaw<{ product_id: string; store_id: string }[]>`
      DELETE FROM search_due WHERE product_id IN (
        SELECT product_id FROM search_due ORDER BY product_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING product_id, store_id`;
    const storeIds = [...new Set(due.map(({ store_id }) => store_id))].sort();
    for (const storeId of storeIds) {
      const generations = await tx.$queryRaw<{ generation: number }[]>`
        SELECT generation FROM search_generations WHERE store_id = ${storeId}::uuid AND status <> 'old' ORDER BY generation`;
      const productIds = due.filter((row) => row.store_id === storeId).map(({ product_id }) => product_id);
      for (const { generation } of generations)
        refused.push(...(await writeApart(tx, storeId, generation, productIds)));
    }
    return { taken: due.length, refused };
  });
}
