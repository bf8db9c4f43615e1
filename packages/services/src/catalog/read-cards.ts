import type { Actor, ProductCard } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { marketOf } from '../market/current-market.ts';
import { cardsOf } from './product-cards.ts';
import { hasStock, isListed } from './product-filter.ts';

/** Those of these products that are for sale and can be bought now, in the order given, up to `limit`. */
export async function readCards(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  productIds: readonly string[],
  limit: number,
): Promise<readonly ProductCard[]> {
  const { storeId } = actor;
  if (productIds.length === 0) return [];
  const market = await marketOf(db, actor);
  const sold = await db.$queryRaw<{ id: string }[]>`
    SELECT product.id
    FROM unnest(${[...productIds]}::uuid[]) WITH ORDINALITY AS given(id, place) JOIN products product USING (id)
    WHERE product.store_id = ${storeId}::uuid AND ${isListed} AND ${hasStock}
    ORDER BY given.place LIMIT ${limit}`;
  return cardsOf(
    db,
    storeId,
    market,
    clock.now(),
    sold.map(({ id }) => id),
  );
}
