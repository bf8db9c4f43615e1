import { type Actor, type BehaviourChoice, type RecommendationsChanged, topics } from '@pushcart/domain';
import type { Reader, Transaction } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireVisitor, type Visitor, visitorsOf } from './visitor.ts';

type ChoiceRow = { readonly visitor: Visitor; readonly allowed: boolean };

/** What the account has chosen, else what its browser had before it signed in. */
export async function readChoice(db: Reader, actor: Actor): Promise<BehaviourChoice> {
  const visitors = visitorsOf(actor);
  const rows = await db.behaviourChoice.findMany({
    where: { storeId: actor.storeId, visitor: { in: [...visitors] } },
    select: { visitor: true, allowed: true },
  });
  return choiceOf(visitors, rows);
}

/** The same, which then holds until the transaction ends: who withdraws meanwhile waits, and deletes what it has written. */
export async function holdChoice(tx: Transaction, actor: Actor): Promise<BehaviourChoice> {
  const visitors = visitorsOf(actor);
  const rows = await tx.$queryRaw<ChoiceRow[]>`
    SELECT visitor, allowed FROM behaviour_choices
    WHERE store_id = ${actor.storeId}::uuid AND visitor = ANY (${[...visitors]}::text[]) ORDER BY visitor FOR SHARE`;
  return choiceOf(visitors, rows);
}

function choiceOf(visitors: readonly Visitor[], rows: readonly ChoiceRow[]): BehaviourChoice {
  const [chosen] = visitors.flatMap((visitor) => rows.find((row) => row.visitor === visitor) ?? []);
  return { allowed: chosen?.allowed ?? null };
}

/** See `BehaviourService.choose`. */
export async function choose(deps: Deps, actor: Actor, { allowed }: { allowed: boolean }): Promise<BehaviourChoice> {
  const visitor = requireVisitor(actor);
  const { storeId } = actor;
  const chosenAt = deps.clock.now();
  // Who withdraws does so as whoever they are known here; who allows it does so under the name they have.
  const chosenFor = allowed ? [visitor] : visitorsOf(actor).toSorted();
  await inTransaction(deps, async (tx) => {
    for (const one of chosenFor) {
      const chosen = { allowed, chosenAt, accountId: one === actor.account?.id ? one : null };
      await tx.behaviourChoice.upsert({
        where: { storeId_visitor: { storeId, visitor: one } },
        create: { storeId, visitor: one, ...chosen },
        update: chosen,
      });
    }
    if (!allowed) await tx.interaction.deleteMany({ where: { storeId, visitor: { in: chosenFor } } });
    const news: RecommendationsChanged = { type: 'recommendations.changed', batchId: null };
    const topic = topics.recommendations(storeId, visitor);
    await append(tx, [{ topic, key: visitor, version: chosenAt.getTime(), type: news.type, payload: news }]);
  });
  return { allowed };
}
