import { requireText } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import { matchesAnywhere, termsOf } from '../db/text-match.ts';
import type { ListProductsInput } from './catalog-service.ts';

/** The condition on a row `product` for everything a list asks for but its page. */
export function productFilter(storeId: string, input: ListProductsInput): Prisma.Sql {
  const conditions = [
    Prisma.sql`product.store_id = ${storeId}::uuid`,
    Prisma.sql`product.status = 'active' AND product.published_at IS NOT NULL`,
  ];
  if (input.category !== undefined) conditions.push(inCategory(storeId, input.category));
  if (input.inStock === true) conditions.push(hasStock);
  const query = requireText('query', input.query ?? '', { min: 0, max: 200 });
  conditions.push(...termsOf(query).map(says));
  return Prisma.join(conditions, ' AND ');
}

const hasStock = Prisma.sql`EXISTS (
  SELECT 1 FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
  WHERE variant.product_id = product.id AND variant.status = 'active' AND level.promise IS NULL AND level.available > 0)`;

function inCategory(storeId: string, slug: string): Prisma.Sql {
  requireText('category', slug, { max: 120 });
  return Prisma.sql`product.id IN (
    WITH RECURSIVE branch AS (
      SELECT id FROM categories WHERE store_id = ${storeId}::uuid AND slug = ${slug}
      UNION SELECT child.id FROM categories child JOIN branch ON child.parent_id = branch.id)
    SELECT within.product_id FROM product_categories within JOIN branch ON branch.id = within.category_id)`;
}

/** The word stands in a name or description, in either language, in the brand or in a SKU. */
export function says(term: string): Prisma.Sql {
  const pattern = matchesAnywhere(term);
  return Prisma.sql`(
    product.brand ILIKE ${pattern}
    OR EXISTS (SELECT 1 FROM product_translations text
               WHERE text.product_id = product.id AND (text.name ILIKE ${pattern} OR text.description ILIKE ${pattern}))
    OR EXISTS (SELECT 1 FROM variants variant WHERE variant.product_id = product.id AND variant.sku ILIKE ${pattern}))`;
}
