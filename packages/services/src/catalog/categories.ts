import type { CategoryView, LocalizedText } from '@pushcart/domain';
import type { Reader } from '../db/client.ts';

interface Row {
  readonly id: string;
  readonly parent_id: string | null;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly product_count: bigint;
}

/** The store's categories in the order of the shop; a product counts once in each category above it. */
export async function readCategories(db: Reader, storeId: string): Promise<readonly CategoryView[]> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE branch AS (
      SELECT id AS root, id FROM categories WHERE store_id = ${storeId}::uuid
      UNION SELECT branch.root, child.id FROM branch JOIN categories child ON child.parent_id = branch.id)
    SELECT category.id, category.parent_id, category.slug, category.name, count(DISTINCT product.id) AS product_count
    FROM categories category
    JOIN branch ON branch.root = category.id
    LEFT JOIN product_categories within ON within.category_id = branch.id
    LEFT JOIN products product
      ON product.id = within.product_id AND product.status = 'active' AND product.published_at IS NOT NULL
    WHERE category.store_id = ${storeId}::uuid
    GROUP BY category.id ORDER BY category.position, category.slug`;
  return rows.map((row) => ({
    id: row.id,
    parentId: row.parent_id,
    slug: row.slug,
    name: row.name,
    productCount: Number(row.product_count),
  }));
}
