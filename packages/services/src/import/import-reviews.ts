import type { HistoryContext, OrderRows } from './history-orders.ts';
import { idOf } from './ids.ts';
import type { ImportDeps } from './import-deps.ts';
import type { ReviewImport } from './import-types.ts';

/** Writes reviews. One by a buyer is tied to the order, among these, that has the product. */
export async function importReviews(
  { insert }: ImportDeps,
  context: HistoryContext,
  reviews: readonly ReviewImport[],
  orders: readonly OrderRows[],
): Promise<void> {
  const bought = new Map(
    orders.flatMap(({ source, id, lines }) => lines.map((line) => [`${source.email} ${line.productId}`, id] as const)),
  );
  const rows = reviews.map(({ slug, email, ...review }) => {
    const productId = idOf(context.productIds, slug);
    return {
      ...review,
      productId,
      accountId: email === null ? null : (context.accountIds.get(email) ?? null),
      orderId: email === null ? null : (bought.get(`${email} ${productId}`) ?? null),
    };
  });
  await insert('reviews', rows);
}
