import { type Actor, type BehaviourChoice, type RecommendationsChanged, topics } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';
import { append, inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { requireVisitor, visitorsOf } from './visitor.ts';

/** What the account has chosen, else what its browser had before it signed in. */
export async function readChoice(db: Reader, actor: Actor): Promise<BehaviourChoice> {
  const visitors = visitorsOf(actor);
  const rows = await db.behaviourChoice.findMany({
    where: { storeId: actor.storeId, visitor: { in: [...visitors] } },
    select: { visitor: true, allowed: true },
  });
  const [chosen] = visitors.flatMap((visitor) => rows.find((row) => row.visitor === visitor) ?? []);
  return { allowed: chosen?.allowed ?? null };
}

/** See `BehaviourService.choose`. */
export async function choose(deps: Deps, actor: Actor, { allowed }: { allowed: boolean }): Promise<BehaviourChoice> {
  const visitor = requireVisitor(actor);
  const { storeId } = actor;
  const chosen = { accountId: actor.account?.id ?? null, allowed, chosenAt: deps.clock.now() };
  await inTransaction(deps, async (tx) => {
    await tx.behaviourChoice.upsert({
      where: { storeId_visitor: { storeId, visitor } },
      create: { storeId, visitor, ...chosen },
      update: chosen,
    });
    if (!allowed) await tx.interaction.deleteMany({ where: { storeId, visitor: { in: [...visitorsOf(actor)] } } });
    const news: RecommendationsChanged = { type: 'recommendations.changed', batchId: null };
    const topic = topics.recommendations(storeId, visitor);
    await append(tx, [{ topic, key: visitor, version: deps.clock.now().getTime(), type: news.type, payload: news }]);
  });
  return { allowed };
}
