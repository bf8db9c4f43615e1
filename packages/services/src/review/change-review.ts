import { type ReviewChanged, ratingDelta, type StoreReviewChanged, topics } from '@pushcart/domain';
import { toRating } from '../catalog/rating.ts';
import type { Transaction } from '../db/client.ts';
import { append } from '../db/transaction.ts';
import { type ReviewOfProduct, type StoredReview, toReview, toStaffReview, withProduct } from './review-row.ts';

/** Takes a product under lock: its rating is counted by one at a time. */
export async function lockProduct(tx: Transaction, productId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM products WHERE id = ${productId}::uuid FOR UPDATE`;
}

/**
 * Carries a change of a review over to its product's rating, in the same transaction, and tells it to who looks at the product and to
 * the desk. `before` is null for a new review, `after` for one that is gone.
 */
export async function tellChange(
  tx: Transaction,
  productId: string,
  before: StoredReview | null,
  after: StoredReview | null,
): Promise<void> {
  const { sum, count } = ratingDelta(before, after);
  const product = await tx.product.update({
    where: { id: productId },
    data: { ratingSum: { increment: sum }, ratingCount: { increment: count } },
    select: { storeId: true, ratingSum: true, ratingCount: true },
  });
  const review = after ?? before;
  if (review === null) return;
  const news = {
    key: review.id,
    version: Number(review.version) + (after === null ? 1 : 0),
    type: 'review.changed',
  };
  const toldToShoppers: ReviewChanged = {
    type: 'review.changed',
    reviewId: review.id,
    review: after?.status === 'published' ? toReview(after) : null,
    rating: toRating(product.ratingSum, product.ratingCount),
  };
  const toldToStore: StoreReviewChanged = {
    type: 'review.changed',
    reviewId: review.id,
    review: after === null ? null : toStaffReview(await readReview(tx, after.id)),
  };
  await append(tx, [
    { ...news, topic: topics.product(productId), payload: toldToShoppers },
    { ...news, topic: topics.storeReviews(product.storeId), payload: toldToStore },
  ]);
}

function readReview(tx: Transaction, id: string): Promise<ReviewOfProduct> {
  return tx.review.findUniqueOrThrow({ where: { id }, include: withProduct });
}
