import {
  type Actor,
  DomainError,
  type Interaction,
  isId,
  MAX_INTERACTIONS,
  queryToKeep,
  type RecommendationsChanged,
  topics,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { holdChoice, readChoice } from './choice.ts';
import { requireVisitor } from './visitor.ts';

/** What is told later than this is taken to have been this long ago. */
const LONGEST_AGO_MS = 3_600_000;
/** More than anybody looks at: what a program goes on telling fills no table. */
export const MOST_KEPT = 2_000;
/** All that was told within an hour is younger. */
const MOST_KEPT_WITHIN_MS = 2 * LONGEST_AGO_MS;

/** See `BehaviourService.record`. */
export async function record(
  deps: Deps,
  actor: Actor,
  { interactions }: { interactions: readonly Interaction[] },
): Promise<{ kept: number }> {
  if (interactions.length > MAX_INTERACTIONS) {
    throw new DomainError('INVALID_INPUT', `At most ${MAX_INTERACTIONS} interactions are recorded at once.`);
  }
  const { allowed } = await readChoice(deps.db, actor);
  if (allowed !== true || interactions.length === 0) return { kept: 0 };
  const visitor = requireVisitor(actor);
  const { storeId } = actor;
  return inTransaction(deps, async (tx) => {
    if ((await holdChoice(tx, actor)).allowed !== true) return { kept: 0 };
    const sold = await soldHere(tx, storeId, interactions);
    const known = interactions.filter((one) => !('productId' in one) || sold.has(one.productId));
    const kept = known.slice(0, await roomLeft(tx, actor, deps.clock.now()));
    if (kept.length === 0) return { kept: 0 };
    const batch = { storeId, visitor, accountId: actor.account?.id ?? null, batchId: deps.random.uuid() };
    const rows = kept.map((interaction) => ({ ...batch, ...rowOf(deps, interaction) }));
    await makeMonths(
      tx,
      rows.map(({ at }) => at),
    );
    await tx.interaction.createMany({ data: rows });
    const news: RecommendationsChanged = { type: 'recommendations.changed', batchId: batch.batchId };
    const topic = topics.recommendations(storeId, visitor);
    const version = deps.clock.now().getTime();
    await append(tx, [{ topic, key: batch.batchId, version, type: news.type, payload: news }]);
    return { kept: kept.length };
  });
}

/** How many more are kept of a visitor. */
async function roomLeft(tx: Transaction, actor: Actor, now: Date): Promise<number> {
  const since = new Date(now.getTime() - MOST_KEPT_WITHIN_MS);
  const there = await tx.interaction.count({
    where: { storeId: actor.storeId, visitor: requireVisitor(actor), at: { gte: since } },
    take: MOST_KEPT,
  });
  return MOST_KEPT - there;
}

async function soldHere(
  tx: Transaction,
  storeId: string,
  interactions: readonly Interaction[],
): Promise<ReadonlySet<string>> {
  const ids = interactions.flatMap((one) => ('productId' in one && isId(one.productId) ? [one.productId] : []));
  const products = await tx.product.findMany({
    where: { storeId, id: { in: ids }, status: 'active', publishedAt: { not: null } },
    select: { id: true },
  });
  return new Set(products.map(({ id }) => id));
}

function rowOf({ clock, random }: Pick<Deps, 'clock' | 'random'>, interaction: Interaction) {
  const { kind, agoMs } = interaction;
  const at = new Date(clock.now().getTime() - Math.min(Math.max(agoMs, 0), LONGEST_AGO_MS));
  const row = { id: random.uuid(), kind, at };
  switch (kind) {
    case 'search':
      return { ...row, details: { query: queryToKeep(interaction.query), results: interaction.results } };
    case 'click':
      return {
        ...row,
        productId: interaction.productId,
        details: { list: interaction.list, position: interaction.position },
      };
    default:
      return { ...row, productId: interaction.productId };
  }
}

/** Makes the months these moments fall into, those that are there already without a lock. */
async function makeMonths(tx: Transaction, moments: readonly Date[]): Promise<void> {
  const months = new Set(moments.map((at) => at.toISOString().slice(0, 7)));
  for (const month of months) {
    await tx.$executeRaw`
      SELECT make_interaction_month(${`${month}-01T00:00:00Z`}::timestamptz)
      WHERE to_regclass(${`interactions_${month.replace('-', '')}`}) IS NULL`;
  }
}
