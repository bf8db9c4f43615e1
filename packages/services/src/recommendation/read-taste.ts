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
export async function readTaste(deps: Pick<Deps, 'db' | 'clock'>, actor: Actor): Promise<KnownTaste> {
  const since = new Date(deps.clock.now().getTime() - VIEW_DAYS * DAY_MS);
  const [seen, hidden, baskets] = await Promise.all([
    deps.db.interaction.findMany({
      where: { ...by(actor), kind: { in: ['view', 'add'] }, at: { gte: since } },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MAX_VIEWS,
      select: { productId: true },
    }),
    readHidden(deps, actor),
    readBaskets(deps, actor),
  ]);
  return { viewed: seen.flatMap(({ productId }) => productId ?? []), baskets, hidden };
}

/** Nothing of who does not allow it: then nothing is kept. */
export async function readHidden({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<ReadonlySet<string>> {
  // However often it was hidden.
  const hidden = await db.interaction.groupBy({ by: ['productId'], where: { ...by(actor), kind: 'hide' } });
  return new Set(hidden.flatMap(({ productId }) => productId ?? []));
}

/** The orders of who allows that they are looked at. */
export async function readBaskets({ db }: Pick<Deps, 'db'>, actor: Actor): Promise<readonly (readonly string[])[]> {
  const lines = await db.purchase.findMany({
    where: by(actor),
    orderBy: [{ at: 'desc' }, { basketId: 'desc' }],
    take: MAX_LINES,
    select: { basketId: true, productId: true },
  });
  const baskets = new Map<string, string[]>();
  for (const { basketId, productId } of lines) baskets.set(basketId, [...(baskets.get(basketId) ?? []), productId]);
  return [...baskets.values()];
}

const by = (actor: Actor) => ({ storeId: actor.storeId, visitor: { in: [...visitorsOf(actor)] } });
