import type { Span, StoreId } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** Who an order is of: an account, or a guest's e-mail address by its keyed hash. */
export const BUYER = Prisma.sql`coalesce(account_id::text, email_index)`;

/** How many people paid for an order in a span of time, and how many of them for their first. */
export async function readBuyers(
  { db }: Pick<Deps, 'db'>,
  storeId: StoreId,
  { since, until }: Span,
): Promise<{ readonly buyers: number; readonly newBuyers: number }> {
  const [row] = await db.$queryRaw<{ buyers: number; known: number }[]>`
    WITH bought AS (
      SELECT DISTINCT ${BUYER} AS buyer FROM orders
      WHERE store_id = ${storeId}::uuid AND paid_at >= ${since} AND paid_at < ${until})
    SELECT count(*)::int AS buyers, count(*) FILTER (WHERE buyer IN (
      SELECT ${BUYER} FROM orders WHERE store_id = ${storeId}::uuid AND paid_at < ${since}))::int AS known
    FROM bought`;
  const { buyers, known } = row ?? { buyers: 0, known: 0 };
  return { buyers, newBuyers: buyers - known };
}
