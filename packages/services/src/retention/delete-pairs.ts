import type { Database } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** Twice as many as are read: what comes up has a place to grow. */
const KEPT = 600;
const PRODUCTS_AT_ONCE = 200;

/** Keeps of each product's pairs, of each kind, the strongest. */
export async function deletePairs({ db }: Pick<Deps, 'db'>): Promise<number> {
  let deleted = 0;
  for (let products = await productsAfter(db, null); products.length > 0; ) {
    deleted += await deleteWeakest(db, products);
    products = await productsAfter(db, products.at(-1) ?? null);
  }
  return deleted;
}

async function productsAfter(db: Database, after: string | null): Promise<readonly string[]> {
  const rows = await db.productInterest.findMany({
    where: after === null ? {} : { productId: { gt: after } },
    orderBy: { productId: 'asc' },
    take: PRODUCTS_AT_ONCE,
    select: { productId: true },
  });
  return rows.map(({ productId }) => productId);
}

// A pair that grows at this moment is not among the weakest.
function deleteWeakest(db: Database, productIds: readonly string[]): Promise<number> {
  return db.$executeRaw`
    DELETE FROM product_pairs WHERE (product_id, kind, other_id) IN (
      SELECT pair.product_id, pair.kind, pair.other_id FROM product_pairs pair JOIN (
        SELECT product_id, kind, other_id, row_number() OVER (PARTITION BY product_id, kind ORDER BY weight DESC, other_id) AS place
        FROM product_pairs WHERE product_id = ANY (${[...productIds]}::uuid[])) ranked USING (product_id, kind, other_id)
      WHERE ranked.place > ${KEPT}::int FOR UPDATE OF pair SKIP LOCKED)`;
}
