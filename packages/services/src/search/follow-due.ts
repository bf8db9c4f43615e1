import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { writeDocuments } from './write-documents.ts';

const BATCH = 500;
const MAX_BATCHES = 20;

/** Brings what has changed into the indexes. Returns how many products that were. */
export async function followDue(deps: Deps): Promise<number> {
  let done = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const taken = await followBatch(deps);
    done += taken;
    if (taken < BATCH) break;
  }
  return done;
}

function followBatch(deps: Deps): Promise<number> {
  return inTransaction(deps, async (tx) => {
    const due = await tx.$queryRaw<{ product_id: string; store_id: string }[]>`
      DELETE FROM search_due WHERE product_id IN (
        SELECT product_id FROM search_due ORDER BY product_id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING product_id, store_id`;
    const storeIds = [...new Set(due.map(({ store_id }) => store_id))].sort();
    for (const storeId of storeIds) {
      const generations = await tx.$queryRaw<{ generation: number }[]>`
        SELECT generation FROM search_generations WHERE store_id = ${storeId}::uuid AND status <> 'old' ORDER BY generation`;
      const productIds = due.filter((row) => row.store_id === storeId).map(({ product_id }) => product_id);
      for (const { generation } of generations) await writeDocuments(tx, storeId, generation, productIds);
    }
    return due.length;
  });
}
