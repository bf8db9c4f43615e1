import {
  type Actor,
  DomainError,
  type ReviewView,
  requireId,
  requirePermission,
  type StaffReviewView,
} from '@pushcart/domain';
import type { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';
import { type ReviewOfProduct, type StoredReview, toReview, toStaffReview, withProduct } from './review-row.ts';

interface Paging {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const NEWEST_FIRST = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.ReviewOrderByWithRelationInput[];

export async function listPublished(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { productId, limit, cursor }: Paging & { productId: string },
): Promise<Page<ReviewView>> {
  requireLimit(limit);
  await requireActiveProduct({ db }, actor, productId);
  const rows = await db.review.findMany({
    where: { productId, status: 'published', ...(cursor === undefined ? {} : after('reviews', cursor)) },
    orderBy: NEWEST_FIRST,
    take: limit + 1,
  });
  return toPage<StoredReview, ReviewView>(rows, limit, { item: toReview, cursor: (row) => cursorOf('reviews', row) });
}

export async function listForStore(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { limit, cursor, status }: Paging & { status?: string | undefined },
): Promise<Page<StaffReviewView>> {
  requirePermission(actor, 'reviews.moderate');
  requireLimit(limit);
  const rows = await db.review.findMany({
    where: {
      product: { storeId: actor.storeId },
      ...(status === undefined ? {} : { status }),
      ...(cursor === undefined ? {} : after('store-reviews', cursor)),
    },
    orderBy: NEWEST_FIRST,
    take: limit + 1,
    include: withProduct,
  });
  return toPage<ReviewOfProduct, StaffReviewView>(rows, limit, {
    item: toStaffReview,
    cursor: (row) => cursorOf('store-reviews', row),
  });
}

/** Refuses a product that shoppers of the actor's store cannot see. */
export async function requireActiveProduct({ db }: Pick<Deps, 'db'>, actor: Actor, productId: string): Promise<void> {
  requireId(productId, 'product');
  const found = await db.product.count({ where: { id: productId, storeId: actor.storeId, status: 'active' } });
  if (found === 0) throw new DomainError('NOT_FOUND', 'There is no such product.');
}

const cursorOf = (list: string, row: Pick<StoredReview, 'createdAt' | 'id'>) =>
  encodeCursor(list, [row.createdAt.toISOString(), row.id]);

function after(list: string, cursor: string): Prisma.ReviewWhereInput {
  const [time = '', id = ''] = decodeCursor(list, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  const createdAt = new Date(time);
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
