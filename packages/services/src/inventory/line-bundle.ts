import type { OrderPartView } from '@pushcart/domain';
import { translated } from '../catalog/product-json.ts';
import { Prisma } from '../db/client.ts';

/** What a line of an order remembers of a bundle; an order of another version than the bundle's is refused. */
export interface LineBundle {
  readonly version: number;
  readonly parts: readonly OrderPartView[];
}

/** What a row `variant` is made of, as a line of an order keeps it; null unless it is a bundle. */
export const lineBundle = Prisma.sql`(
  SELECT jsonb_build_object('version', bundle.version, 'parts', (
    SELECT jsonb_agg(jsonb_build_object(
      'variantId', of.id, 'sku', of.sku, 'name', ${translated('name')}, 'quantity', part.quantity) ORDER BY part.position, of.id)
    FROM bundle_parts part JOIN variants of ON of.id = part.variant_id JOIN products product ON product.id = of.product_id
    WHERE part.bundle_id = bundle.variant_id))
  FROM bundles bundle WHERE bundle.variant_id = variant.id)`;
