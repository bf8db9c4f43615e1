import { type Actor, DomainError, isStorable, requirePermission, type SkuView } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import type { Deps } from '../deps.ts';

const MAX_SKUS = 200;

/** Active variants by their SKUs, in whatever case they are typed; bundles are left out, since they have no stock. */
export async function findSkus(
  { db }: Deps,
  actor: Actor,
  input: { skus: readonly string[] },
): Promise<readonly SkuView[]> {
  requirePermission(actor, 'stock.read');
  if (input.skus.length > MAX_SKUS) {
    throw new DomainError('INVALID_INPUT', `Look up to ${MAX_SKUS} codes up at once.`, { field: 'skus' });
  }
  const skus = input.skus.filter(isStorable).map((sku) => sku.trim().toUpperCase());
  return db.$queryRaw<SkuView[]>`
    SELECT variant.id AS "variantId", variant.sku, ${translated('name')} AS "productName"
    FROM variants variant JOIN products product ON product.id = variant.product_id
    WHERE variant.store_id = ${actor.storeId}::uuid AND upper(variant.sku) = ANY (${skus}) AND variant.status = 'active'
      AND NOT EXISTS (SELECT 1 FROM bundles bundle WHERE bundle.variant_id = variant.id)
    ORDER BY variant.sku`;
}
