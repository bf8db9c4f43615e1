import type { Transaction } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { mergeNews } from './merge-news.ts';
import { type Refused, writeApart } from './write-apart.ts';

/** Raise it when texts become other terms: every store's index is then made anew beside the old one. */
export const TEXT_VERSION = 1;

const BATCH = 500;
const STEPS_AT_ONCE = 10;
const CLEARED_AT_ONCE = 5_000;

type Writing = Pick<Deps, 'db' | 'onCommitted'>;

interface Building {
  readonly store_id: string;
  readonly generation: number;
  readonly after_id: string | null;
}

export interface BuildProgress {
  readonly storeId: string;
  readonly done: number;
  readonly total: number;
  /** What the index goes without. */
  readonly refused: readonly Refused[];
}

/** Has the indexes of all stores made anew; they are searched as they are until then. */
export async function requestRebuild(deps: Writing): Promise<void> {
  await inTransaction(deps, (tx) => startBuilds(tx, { always: true }));
}

/**
 * Goes on with the indexes that are being made: of stores that have none, or one of an older way to read texts. A new index takes
 * the place of the old one when it is complete. Returns what was done; nothing is left to do when it is empty.
 */
export async function carryOnBuilds(deps: Writing): Promise<readonly BuildProgress[]> {
  await inTransaction(deps, (tx) => startBuilds(tx, { always: false }));
  const progress: BuildProgress[] = [];
  for (let step = await buildBatch(deps); step !== null; step = await buildBatch(deps)) {
    progress.push(step);
    if (progress.length === STEPS_AT_ONCE) break;
  }
  if (progress.length > 0) await mergeNews(deps.db);
  if (progress.length < STEPS_AT_ONCE) await clearOld(deps);
  return progress;
}

async function startBuilds(tx: Transaction, { always }: { always: boolean }): Promise<void> {
  await tx.$executeRaw`
    UPDATE search_generations SET status = 'old'
    WHERE status = 'building' AND (${always}::boolean OR text_version <> ${TEXT_VERSION}::int)`;
  await tx.$executeRaw`
    INSERT INTO search_generations (store_id, generation, status, text_version, total)
    SELECT store.id, coalesce((SELECT max(generation) FROM search_generations WHERE store_id = store.id), 0) + 1, 'building',
      ${TEXT_VERSION}::int, (SELECT count(*) FROM products WHERE store_id = store.id)
    FROM stores store
    WHERE ${always}::boolean OR NOT EXISTS (
      SELECT 1 FROM search_generations known
      WHERE known.store_id = store.id AND known.status <> 'old' AND known.text_version = ${TEXT_VERSION}::int)
    ON CONFLICT DO NOTHING`;
}

/** One batch of one index; null when there is none to go on with. */
async function buildBatch(deps: Writing): Promise<BuildProgress | null> {
  return inTransaction(deps, async (tx) => {
    const [building] = await tx.$queryRaw<Building[]>`
      SELECT store_id, generation, after_id FROM search_generations WHERE status = 'building'
      ORDER BY store_id LIMIT 1 FOR UPDATE SKIP LOCKED`;
    if (building === undefined) return null;
    const { store_id: storeId, generation, after_id: afterId } = building;
    const products = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM products WHERE store_id = ${storeId}::uuid AND (${afterId}::uuid IS NULL OR id > ${afterId}::uuid)
      ORDER BY id LIMIT ${BATCH}`;
    const ids = products.map(({ id }) => id);
    const refused = ids.length > 0 ? await writeApart(tx, storeId, generation, ids) : [];
    const [step] = await tx.$queryRaw<{ done: number; total: number }[]>`
      UPDATE search_generations SET after_id = ${ids.at(-1) ?? afterId}::uuid, done = done + ${ids.length}::int,
        total = greatest(total, done + ${ids.length}::int)
      WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int RETURNING done, total`;
    if (ids.length < BATCH) await switchTo(tx, storeId, generation);
    return { storeId, done: step?.done ?? 0, total: step?.total ?? 0, refused };
  });
}

async function switchTo(tx: Transaction, storeId: string, generation: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE search_generations SET status = CASE WHEN generation = ${generation}::int THEN 'live' ELSE 'old' END
    WHERE store_id = ${storeId}::uuid`;
}

async function clearOld(deps: Writing): Promise<void> {
  const old = await deps.db.searchGeneration.findMany({ where: { status: 'old' }, take: 10 });
  for (const { storeId, generation } of old) {
    const [documents, words] = await Promise.all([
      deps.db.$executeRaw`
        DELETE FROM search_documents WHERE (product_id, generation) IN (
          SELECT product_id, generation FROM search_documents
          WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int LIMIT ${CLEARED_AT_ONCE})`,
      deps.db.$executeRaw`
        DELETE FROM search_words WHERE (store_id, generation, term, word) IN (
          SELECT store_id, generation, term, word FROM search_words
          WHERE store_id = ${storeId}::uuid AND generation = ${generation}::int LIMIT ${CLEARED_AT_ONCE})`,
    ]);
    if (documents + words === 0) {
      await deps.db.searchGeneration.delete({ where: { storeId_generation: { storeId, generation } } });
    }
  }
}
