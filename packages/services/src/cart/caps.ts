import { DomainError, MAX_LINE_QUANTITY, type ShareLine, shareOut } from '@pushcart/domain';
import { Prisma, type Reader } from '../db/client.ts';
import type { CartOwner } from './cart-owner.ts';

/**
 * The caps on a row `variant` and, of a bundle, on its parts: which variant each is on, the units of it in one unit of the row, and what
 * its shopper can order of it now. Orders are counted where there is a cap, and nowhere else.
 */
function capsOf(owner: CartOwner | null): Prisma.Sql {
  const [accountId, guestHash] =
    owner !== null && 'accountId' in owner ? [owner.accountId, null] : [null, owner?.guestHash ?? null];
  return Prisma.sql`(
    SELECT capped.id AS variant_id, counted.quantity, cap.most
    FROM (
      SELECT variant.id, 1 UNION ALL
      SELECT part.variant_id, part.quantity FROM bundle_parts part WHERE part.bundle_id = variant.id
    ) counted (variant_id, quantity)
    JOIN variants capped ON capped.id = counted.variant_id
    CROSS JOIN LATERAL (SELECT least(capped.max_per_order, CASE WHEN capped.max_per_person IS NOT NULL THEN greatest(0,
      capped.max_per_person - ordered_by(${accountId}::uuid, ${guestHash}::bytea, NULL, capped.id, NULL)) END) AS most) cap
    WHERE cap.most IS NOT NULL)`;
}

/** The most units of a row `variant` its shopper can order now, looked at by itself; of a bundle as far as its parts go. */
export function mostUnitsOf(owner: CartOwner | null): Prisma.Sql {
  return Prisma.sql`least(${MAX_LINE_QUANTITY}::int, (SELECT min(cap.most / cap.quantity) FROM ${capsOf(owner)} cap))`;
}

/** The caps on a row `variant` as JSON, in the form that lines share what there is. */
export function capsOfLine(owner: CartOwner | null): Prisma.Sql {
  return Prisma.sql`(
    SELECT coalesce(json_agg(json_build_object('variantId', cap.variant_id, 'quantity', cap.quantity, 'free', cap.most)), '[]')
    FROM ${capsOf(owner)} cap)`;
}

/** The most units that each line of a cart can have, when its lines share the caps on what they are or hold. */
export function limitsOf(
  lines: readonly { readonly quantity: number; readonly caps: ShareLine['parts'] }[],
): readonly number[] {
  const shares = shareOut(lines.map(({ quantity, caps }) => ({ quantity, parts: caps })));
  return shares.map((most) => Math.min(MAX_LINE_QUANTITY, most));
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
