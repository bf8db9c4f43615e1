import type { Basket } from '../../checkout/load-checkout.ts';
import { Prisma } from '../../db/client.ts';
import type { Wanted } from '../../delivery/read-plan.ts';

/** Units that are asked for, beside any cart. */
export interface GivenLine {
  readonly variantId: string;
  readonly quantity: number;
  /** The unit price it is sold at, minor units; null: what it costs now. */
  readonly price: number | null;
  /** It was ordered before, and may have left the catalogue since. */
  readonly isKept: boolean;
}

/** Lines that stand for a cart; `id` names them in the SQL of `offers`, and the order whose holds are theirs, if it is one. */
export function givenBasket(
  { id, storeId }: { readonly id: string; readonly storeId: string },
  lines: readonly GivenLine[],
  offers: Prisma.Sql,
): Basket {
  const rows = lines.map(({ variantId, quantity, price, isKept }, place) => ({
    variant_id: variantId,
    quantity,
    price_fixed: price,
    is_kept: isKept,
    added_at: place,
  }));
  return {
    cart: Prisma.sql`CROSS JOIN (SELECT ${id}::uuid AS id, 0::bigint AS version) cart`,
    lines: Prisma.sql`(
      SELECT ${id}::uuid AS cart_id, given.*, NULL::bigint AS price_seen, NULL AS seen_in
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS given (variant_id uuid, quantity integer, price_fixed bigint, is_kept boolean, added_at integer)
      JOIN variants own ON own.id = given.variant_id AND own.store_id = ${storeId}::uuid)`,
    offers,
    wanted: wantedOf(id, rows),
  };
}

function wantedOf(id: string, rows: readonly object[]): Wanted {
  return {
    lines: Prisma.sql`
      SELECT given.variant_id, given.quantity
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (variant_id uuid, quantity integer)`,
    own: Prisma.sql`own.order_id = ${id}::uuid`,
  };
}
