import type { CatalogChanged } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import type { ClientBase } from 'pg';

/** Name of the log reader that notes which products to index again. */
export const SEARCH_READER = 'search';

const TOPIC = /^store:(.+):catalog$/;

// By what a change is about: the products whose texts it is part of.
const AFFECTED: Readonly<Partial<Record<CatalogChanged['subject'], string>>> = {
  product: 'SELECT id FROM products WHERE id = ANY ($1::uuid[])',
  category: `
    WITH RECURSIVE branch AS (
      SELECT id FROM categories WHERE id = ANY ($1::uuid[])
      UNION SELECT child.id FROM categories child JOIN branch ON child.parent_id = branch.id)
    SELECT within.product_id AS id FROM product_categories within JOIN branch ON branch.id = within.category_id`,
  attribute: 'SELECT product_id AS id FROM product_attributes WHERE attribute_id = ANY ($1::uuid[])',
};

/** Notes the products whose texts have changed. What they are now is read when they are indexed. */
export async function noteTextChanges(tx: ClientBase, events: readonly LogEvent[]): Promise<void> {
  const changed = events
    .filter(({ topic, type }) => type === 'catalog.changed' && TOPIC.test(topic))
    .map(({ payload }) => payload as CatalogChanged);
  for (const [subject, affected] of Object.entries(AFFECTED)) {
    const ids = new Set(changed.filter((change) => change.subject === subject).map(({ id }) => id));
    if (ids.size === 0) continue;
    await tx.query(
      `INSERT INTO search_due (product_id, store_id)
       SELECT id, store_id FROM products WHERE id IN (${affected}) ORDER BY id
       ON CONFLICT DO NOTHING`,
      [[...ids]],
    );
  }
}
