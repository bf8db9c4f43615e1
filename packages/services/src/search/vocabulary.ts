import type { AttributeDefinition } from '@pushcart/domain';
import { readAttributes } from '../catalog/administration/attributes.ts';
import type { Transaction } from '../db/client.ts';

export type VocabularyAttribute = Pick<AttributeDefinition, 'name' | 'unit'>;

/** The words that a store's products have in common, by id. */
export interface Vocabulary {
  /** What a category and those above it are called. */
  readonly categories: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, VocabularyAttribute>;
}

export async function readVocabulary(tx: Transaction, storeId: string): Promise<Vocabulary> {
  const categories = await tx.$queryRaw<{ id: string; names: readonly string[] }[]>`
    WITH RECURSIVE above AS (
      SELECT id, 0 AS height, parent_id, name FROM categories WHERE store_id = ${storeId}::uuid
      UNION ALL SELECT above.id, above.height + 1, parent.parent_id, parent.name
      FROM above JOIN categories parent ON parent.id = above.parent_id)
    SELECT id, array_agg(text.value ORDER BY height, text.place) AS names
    FROM above CROSS JOIN LATERAL jsonb_each_text(name) WITH ORDINALITY AS text (locale, value, place) GROUP BY id`;
  const attributes = await readAttributes(tx, storeId);
  return {
    categories: new Map(categories.map(({ id, names }) => [id, names])),
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute])),
  };
}
