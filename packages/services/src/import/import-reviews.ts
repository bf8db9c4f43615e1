import type { HistoryContext, OrderRows } from './history-orders.ts';
import type { ImportDeps } from './import-deps.ts';
import { idOf } from './import-store.ts';
import type { ReviewImport } from './import-types.ts';

/** Writes reviews and the ratings they add up to. One by a buyer is tied to the order that has the product. */
export async function importReviews(
  { db, insert }: ImportDeps,
  context: HistoryContext,
  reviews: readonly ReviewImport[],
  orders: readonly OrderRows[],
): Promise<void> {
  const products = await db.product.findMany({ where: { storeId: context.storeId }, select: { id: true, slug: true } });
  const productIds = new Map(products.map(({ id, slug }) => [slug, id]));
  const bought = new Map(
    orders.flatMap(({ source, id, lines }) => lines.map((line) => [`${source.email} ${line.productId}`, id] as const)),
  );
  const rows = reviews.map(({ slug, email, ...review }) => {
    const productId = idOf(productIds, slug);
    return {
      ...review,
      productId,
      accountId: email === null ? null : (context.accountIds.get(email) ?? null),
      orderId: email === null ? null : (bought.get(`${email} ${productId}`) ?? null),
    };
  });
  await insert('reviews', rows);
  await db.$executeRaw`
    UPDATE products AS p SET rating_sum = rated.sum, rating_count = rated.count
    FROM (SELECT product_id, sum(rating)::int AS sum, count(*)::int AS count FROM reviews
          WHERE status = 'published' GROUP BY product_id) AS rated
    WHERE p.id = rated.product_id AND p.store_id = ${context.storeId}::uuid`;
}
