import {
  type Actor,
  type FailedQuery,
  requirePermission,
  requireSynonyms,
  type SearchStatus,
  type SynonymGroup,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';

const MAX_FAILED = 100;

export async function readStatus({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<SearchStatus> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const [generations, waiting] = await Promise.all([
    db.searchGeneration.findMany({ where: { storeId } }),
    db.searchDue.count({ where: { storeId } }),
  ]);
  const building = generations.find(({ status }) => status === 'building');
  return {
    documents: generations.find(({ status }) => status === 'live')?.documents ?? 0,
    waiting,
    build: building === undefined ? null : { done: building.done, total: building.total },
  };
}

/** Most frequent first. */
export async function listFailedQueries({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly FailedQuery[]> {
  requirePermission(actor, 'catalog.write');
  return db.searchQuery.findMany({
    where: { storeId: actor.storeId, found: 0 },
    orderBy: [{ searches: 'desc' }, { query: 'asc' }],
    take: MAX_FAILED,
    select: { query: true, searches: true, lastAt: true },
  });
}

/** By their words, so that a group keeps its place when another is saved. */
export async function listSynonyms({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly SynonymGroup[]> {
  requirePermission(actor, 'catalog.write');
  const rows = await db.searchSynonym.findMany({ where: { storeId: actor.storeId } });
  return rows.map(({ phrases }) => phrases).toSorted((one, other) => (one.join() < other.join() ? -1 : 1));
}

/** All groups of the store at once: the last to save has said what holds. */
export async function setSynonyms(
  deps: Deps,
  actor: Actor,
  groups: readonly SynonymGroup[],
): Promise<readonly SynonymGroup[]> {
  requirePermission(actor, 'catalog.write');
  const { storeId } = actor;
  const synonyms = requireSynonyms(groups);
  await inTransaction(deps, async (tx) => {
    await tx.searchSynonym.deleteMany({ where: { storeId } });
    await tx.searchSynonym.createMany({
      data: synonyms.map((phrases) => ({ id: deps.random.uuid(), storeId, phrases: [...phrases] })),
    });
    await recordAudit(deps, tx, actor, 'search.setSynonyms', storeId, { groups: synonyms.length });
  });
  return synonyms;
}
