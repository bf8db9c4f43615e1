import type { Actor, Ranked, RecommendationReason, Recommended } from '@pushcart/domain';
import { isListed } from '../catalog/product-filter.ts';
import { translated } from '../catalog/product-json.ts';
import { readCards } from '../catalog/read-cards.ts';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** Ranks looked through for what can be bought, for each that is shown. */
const SPARE = 4;

interface Choice {
  readonly limit: number;
  /** Not to be shown. */
  readonly without: ReadonlySet<string>;
  /** Not to be shown as something new. */
  readonly known: Iterable<string>;
}

/** The best of them that can be bought now, and what is new where they are too few. */
export async function show(
  deps: Deps,
  actor: Actor,
  ranked: readonly Ranked[],
  { limit, without, known: familiar }: Choice,
): Promise<readonly Recommended[]> {
  const wanted = ranked.filter(({ productId }) => !without.has(productId)).slice(0, limit * SPARE);
  const shown = await showThose(deps, actor, wanted, limit);
  if (shown.length === limit) return shown;
  const known = new Set([...without, ...familiar, ...shown.map(({ product }) => product.id)]);
  const newest = await readNewest(deps, actor.storeId, limit * SPARE + known.size);
  const others = newest.flatMap(({ id }) =>
    known.has(id) ? [] : [{ productId: id, reason: { kind: 'new' } } as const],
  );
  return [...shown, ...(await showThose(deps, actor, others, limit - shown.length))];
}

async function showThose(deps: Deps, actor: Actor, ranked: readonly Ranked[], limit: number) {
  const cards = await readCards(
    deps,
    actor,
    ranked.map(({ productId }) => productId),
    limit,
  );
  const reasons = new Map(ranked.map(({ productId, reason }) => [productId, reason]));
  const named = await readNames(deps, actor.storeId, [
    ...new Set(cards.flatMap(({ id }) => causeOf(reasons.get(id)) ?? [])),
  ]);
  return cards.map((product): Recommended => {
    const found = reasons.get(product.id) ?? { kind: 'new' };
    if (!('productId' in found)) return { product, reason: found };
    const because = named.get(found.productId);
    const reason: RecommendationReason = because === undefined ? { kind: 'trending' } : { kind: found.kind, because };
    return { product, reason };
  });
}

function causeOf(reason: Ranked['reason'] | undefined): string | null {
  return reason !== undefined && 'productId' in reason ? reason.productId : null;
}

type Named = Extract<RecommendationReason, { because: unknown }>['because'];

/** Of those that shoppers may know of. */
async function readNames({ db }: Deps, storeId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Named>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw<(Named & { id: string })[]>(Prisma.sql`
    SELECT product.id, product.slug, ${translated('name')} AS name FROM products product
    WHERE product.id = ANY (${[...ids]}::uuid[]) AND product.store_id = ${storeId}::uuid AND ${isListed}`);
  return new Map(rows.map(({ id, ...named }) => [id, named]));
}

function readNewest({ db }: Deps, storeId: string, limit: number): Promise<readonly { id: string }[]> {
  return db.product.findMany({
    where: { storeId, status: 'active', publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { id: true },
  });
}
