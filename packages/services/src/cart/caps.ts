import { DomainError, MAX_LINE_QUANTITY } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import type { CartOwner } from './cart-owner.ts';

/** The most units of a row `variant` its shopper can order now; orders are counted where there is a cap, and nowhere else. */
export function mostUnitsOf(owner: CartOwner | null): Prisma.Sql {
  const [accountId, guestHash] =
    owner !== null && 'accountId' in owner ? [owner.accountId, null] : [null, owner?.guestHash ?? null];
  return Prisma.sql`least(${MAX_LINE_QUANTITY}::int, variant.max_per_order, CASE WHEN variant.max_per_person IS NOT NULL
    THEN greatest(0, variant.max_per_person - ordered_by(${accountId}::uuid, ${guestHash}::bytea, NULL, variant.id, NULL))
    END)`;
}

/** Refuses more units than the shopper can order, with the number. */
export async function requireWithinCaps(
  db: Reader,
  owner: CartOwner,
  variantId: string,
  quantity: number,
): Promise<void> {
  const [row] = await db.$queryRaw<{ sku: string; most: number }[]>`
    SELECT variant.sku, ${mostUnitsOf(owner)} AS most FROM variants variant WHERE variant.id = ${variantId}::uuid`;
  if (row === undefined || quantity <= row.most) return;
  throw new DomainError('QUANTITY_LIMIT', `At most ${row.most} of ${row.sku} can be ordered.`, {
    limit: row.most,
    variantId,
    sku: row.sku,
  });
}
