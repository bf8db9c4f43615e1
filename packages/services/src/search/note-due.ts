import type { Transaction } from '../db/client.ts';

/** Notes the products of a category to be indexed again, before it goes: afterwards the log cannot tell which they were. */
export async function noteProductsIn(tx: Transaction, categoryId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_due (product_id, store_id)
    SELECT product.id, product.store_id FROM product_categories within JOIN products product ON product.id = within.product_id
    WHERE within.category_id = ${categoryId}::uuid ORDER BY product.id
    ON CONFLICT DO NOTHING`;
}
