import { DomainError, MAX_LINE_QUANTITY } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import type { CartOwner } from './cart-owner.ts';

/**
 * The most units of a row `variant` its shopper can order now, of a bundle as far as its parts go; orders are counted where there is a
 * cap, and nowhere else.
 */
export function mostUnitsOf(owner: CartOwner | null): Prisma.Sql {
  const [accountId, guestHash] =
    owner !== null && 'accountId' in owner ? [owner.accountId, null] : [null, owner?.guestHash ?? null];
  const capOf = (row: Prisma.Sql) => Prisma.sql`least(${row}.max_per_order, CASE WHEN ${row}.max_per_person IS NOT NULL
    THEN greatest(0, ${row}.max_per_person - ordered_by(${accountId}::uuid, ${guestHash}::bytea, NULL, ${row}.id, NULL))
    END)`;
  return Prisma.sql`least(${MAX_LINE_QUANTITY}::int, ${capOf(Prisma.sql`variant`)}, (
    SELECT min(${capOf(Prisma.sql`capped`)} / part.quantity)
    FROM bundle_parts part JOIN variants capped ON capped.id = part.variant_id WHERE part.bundle_id = variant.id))`;
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
