import type { Actor } from '@pushcart/domain';
import { visitorsOf } from '../behaviour/visitor.ts';
import type { Deps } from '../deps.ts';
import type { Taste } from './recommender.ts';

const DAY_MS = 86_400_000;
/** What was looked at longer ago says nothing of what one wants now. */
const VIEW_DAYS = 30;
const MAX_VIEWS = 50;
const MAX_LINES = 300;

export interface KnownTaste extends Taste {
  /** Products the shopper does not want to see. */
  readonly hidden: ReadonlySet<string>;
}

/** What the actor has done under this account and in this browser. */
export async function readTaste({ db, clock }: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<KnownTaste> {
  const by = { storeId: actor.storeId, visitor: { in: [...visitorsOf(actor)] } };
  const since = new Date(clock.now().getTime() - VIEW_DAYS * DAY_MS);
  const [seen, hidden, lines] = await Promise.all([
    db.interaction.findMany({
      where: { ...by, kind: { in: ['view', 'add'] }, at: { gte: since } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MAX_VIEWS,
      select: { productId: true },
    }),
    // However often it was hidden.
    db.interaction.groupBy({ by: ['productId'], where: { ...by, kind: 'hide' } }),
    db.purchase.findMany({
      where: by,
      orderBy: [{ at: 'desc' }, { basketId: 'desc' }],
      take: MAX_LINES,
      select: { basketId: true, productId: true },
    }),
  ]);
  const baskets = new Map<string, string[]>();
  for (const { basketId, productId } of lines) baskets.set(basketId, [...(baskets.get(basketId) ?? []), productId]);
  return {
    viewed: seen.flatMap(({ productId }) => productId ?? []),
    baskets: [...baskets.values()],
    hidden: new Set(hidden.flatMap(({ productId }) => productId ?? [])),
  };
}
