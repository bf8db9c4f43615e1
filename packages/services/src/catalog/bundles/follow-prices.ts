import { bundlePrice } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import { pricedIn } from '../../market/current-market.ts';
import { currentPrice } from '../current-price.ts';

interface PricedBundle {
  readonly variant_id: string;
  readonly product_id: string;
  readonly currency: string;
  readonly percent_off: number;
  readonly amount: bigint | null;
  readonly parts: readonly { readonly price: number | null; readonly quantity: number }[];
}

/**
 * Gives bundles that cost what their parts do, less some percent, the price that follows from those of now, if they or their parts are
 * of one of the products. Returns the products of those whose price has changed.
 */
export async function followPartPrices(
  tx: Transaction,
  productIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const ids = [...productIds];
  const bundles = await tx.$queryRaw<PricedBundle[]>`
    SELECT bundle.variant_id, whole.product_id, store.currency, bundle.percent_off, base.amount, (
        SELECT coalesce(jsonb_agg(jsonb_build_object('price', price.amount, 'quantity', part.quantity)), '[]')
        FROM bundle_parts part JOIN variants variant ON variant.id = part.variant_id
        LEFT JOIN ${currentPrice(pricedIn(null), now)} ON true
        WHERE part.bundle_id = bundle.variant_id) AS parts
    FROM bundles bundle JOIN variants whole ON whole.id = bundle.variant_id JOIN stores store ON store.id = whole.store_id
    LEFT JOIN prices base ON base.variant_id = whole.id AND base.currency = store.currency AND base.price_list_id IS NULL
    WHERE bundle.percent_off IS NOT NULL AND (whole.product_id = ANY (${ids}::uuid[]) OR EXISTS (
      SELECT 1 FROM bundle_parts part JOIN variants of ON of.id = part.variant_id
      WHERE part.bundle_id = bundle.variant_id AND of.product_id = ANY (${ids}::uuid[])))
    ORDER BY bundle.variant_id`;
  const changed = new Set<string>();
  for (const bundle of bundles) {
    const parts = bundle.parts.flatMap(({ price, quantity }) => (price === null ? [] : [{ price, quantity }]));
    // A part that is not sold in the store's currency has no price to follow.
    if (parts.length === 0 || parts.length < bundle.parts.length) continue;
    const amount = bundlePrice(parts, bundle.percent_off);
    if (bundle.amount !== null && Number(bundle.amount) === amount) continue;
    await tx.$executeRaw`
      INSERT INTO prices (variant_id, currency, amount) VALUES (${bundle.variant_id}::uuid, ${bundle.currency}, ${amount}::bigint)
      ON CONFLICT (variant_id, currency, price_list_id)
      DO UPDATE SET amount = excluded.amount,
        compare_at_amount = CASE WHEN prices.compare_at_amount > excluded.amount THEN prices.compare_at_amount END`;
    changed.add(bundle.product_id);
  }
  return [...changed];
}
