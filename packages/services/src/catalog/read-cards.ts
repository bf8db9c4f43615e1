import type { Actor, ProductCard } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { marketOf } from '../market/current-market.ts';
import { type CardRow, cardColumns, toCard } from './product-cards.ts';
import { hasStock, isListed } from './product-filter.ts';

/** Those of these products that are for sale and can be bought now, in the order given, up to `limit`. */
export async function readCards(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  productIds: readonly string[],
  limit: number,
): Promise<readonly ProductCard[]> {
  if (productIds.length === 0) return [];
  const market = await marketOf(db, actor);
  const card = cardColumns(actor.storeId, market, clock.now());
  const rows = await db.$queryRaw<CardRow[]>`
    WITH page AS MATERIALIZED (
      SELECT product.id, given.place
      FROM unnest(${[...productIds]}::uuid[]) WITH ORDINALITY AS given(id, place) JOIN products product USING (id)
      WHERE product.store_id = ${actor.storeId}::uuid AND ${isListed} AND ${hasStock}
      ORDER BY given.place LIMIT ${limit})
    SELECT ${card.columns} FROM page JOIN products product ON product.id = page.id ${card.from} ORDER BY page.place`;
  return rows.map((row) => toCard(row, market));
}
