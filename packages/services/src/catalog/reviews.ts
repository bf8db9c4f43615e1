import { type Actor, DomainError, type ReviewView, requireId } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { CURSOR_PART, decodeCursor, encodeCursor, type Page, requireLimit, toPage } from '../db/page.ts';
import type { Deps } from '../deps.ts';

type Row = Omit<ReviewView, 'authorName' | 'createdAt'> & { readonly author_name: string; readonly created_at: Date };

const LIST = 'reviews';

/** Published reviews of a product, newest first. */
export async function reviews(
  { db }: Deps,
  actor: Actor,
  input: { productId: string; limit: number; cursor?: string | undefined },
): Promise<Page<ReviewView>> {
  const limit = requireLimit(input.limit);
  const after = input.cursor === undefined ? Prisma.empty : afterCursor(input.cursor);
  requireId(input.productId, 'product');
  const product = await db.product.findFirst({
    where: { id: input.productId, storeId: actor.storeId, status: 'active' },
    select: { id: true },
  });
  if (product === null) throw new DomainError('NOT_FOUND', 'There is no such product.');
  const rows = await db.$queryRaw<Row[]>`
    SELECT review.id, review.author_name, review.rating, review.title, review.body, review.locale, review.created_at,
      review.order_id IS NOT NULL AS verified
    FROM reviews review
    WHERE review.product_id = ${product.id}::uuid AND review.status = 'published' ${after}
    ORDER BY review.created_at DESC, review.id DESC LIMIT ${limit + 1}`;
  return toPage(rows, limit, {
    item: ({ author_name: authorName, created_at: createdAt, ...review }) => ({ ...review, authorName, createdAt }),
    cursor: ({ created_at, id }) => encodeCursor(LIST, [created_at.toISOString(), id]),
  });
}

function afterCursor(cursor: string): Prisma.Sql {
  const [at, id] = decodeCursor(LIST, cursor, [CURSOR_PART.time, CURSOR_PART.id]);
  return Prisma.sql`AND (review.created_at, review.id) < (${at}::timestamptz, ${id}::uuid)`;
}
