import type { AttributeValue, ProductOption, SearchTexts } from '@pushcart/domain';
import { attributeText } from '../catalog/attribute-text.ts';
import { byFirst } from '../db/by-first.ts';
import { Prisma, type Transaction } from '../db/client.ts';
import { readVocabulary, type VocabularyAttribute } from './vocabulary.ts';

export interface ProductTexts {
  readonly productId: string;
  readonly texts: SearchTexts;
}

/** The texts of a batch, each kind for all of its products at once: asked for product by product it takes twice as long. */
interface Batch {
  readonly products: readonly ProductRow[] | null;
  readonly names: readonly (readonly [productId: string, name: string, description: string])[] | null;
  readonly categories: readonly (readonly [productId: string, categoryId: string])[] | null;
  readonly attributes: readonly (readonly [productId: string, attributeId: string, value: AttributeValue])[] | null;
  readonly skus: readonly (readonly [productId: string, sku: string])[] | null;
}

type ProductRow = readonly [
  id: string,
  brand: string | null,
  tags: readonly string[],
  options: readonly ProductOption[],
];

/** What there is to search in those of the products that are published. */
export async function readTexts(
  tx: Transaction,
  storeId: string,
  productIds: readonly string[],
): Promise<readonly ProductTexts[]> {
  const [batch] = await tx.$queryRaw<Batch[]>`
    WITH product AS MATERIALIZED (
      SELECT id, brand, tags, options FROM products
      WHERE id = ANY (${[...productIds]}::uuid[]) AND store_id = ${storeId}::uuid AND status = 'active' AND published_at IS NOT NULL)
    SELECT (SELECT json_agg(json_build_array(id, brand, tags, options)) FROM product) AS products,
      (SELECT json_agg(json_build_array(product_id, name, description) ORDER BY locale) FROM product_translations
        WHERE product_id ${ofBatch}) AS names,
      (SELECT json_agg(json_build_array(product_id, category_id) ORDER BY category_id) FROM product_categories
        WHERE product_id ${ofBatch}) AS categories,
      (SELECT json_agg(json_build_array(of.product_id, of.attribute_id, of.value) ORDER BY attribute.key)
        FROM product_attributes of JOIN attributes attribute ON attribute.id = of.attribute_id
        WHERE of.product_id ${ofBatch}) AS attributes,
      (SELECT json_agg(json_build_array(product_id, sku) ORDER BY position) FROM variants
        WHERE product_id ${ofBatch} AND status = 'active') AS skus`;
  if (batch === undefined || batch.products === null) return [];
  const vocabulary = await readVocabulary(tx, storeId);
  const names = byFirst(batch.names);
  const categories = byFirst(batch.categories);
  const attributes = byFirst(batch.attributes);
  const skus = byFirst(batch.skus);
  return batch.products.map(([id, brand, tags, options]) => ({
    productId: id,
    texts: {
      names: (names.get(id) ?? []).map(([, name]) => name),
      labels: [
        brand ?? '',
        ...(categories.get(id) ?? []).flatMap(([, of]) => vocabulary.categories.get(of) ?? []),
        ...tags,
      ],
      details: [
        ...(skus.get(id) ?? []).map(([, sku]) => sku),
        ...options.flatMap(({ values }) => values.flatMap(({ name }) => Object.values(name))),
        ...(attributes.get(id) ?? []).flatMap(([, of, value]) => attributeWords(vocabulary.attributes.get(of), value)),
      ],
      descriptions: (names.get(id) ?? []).map(([, , description]) => description),
    },
  }));
}

const ofBatch = Prisma.sql`= ANY (ARRAY(SELECT id FROM product))`;

/** Of a yes its name, of a no nothing. */
function attributeWords(attribute: VocabularyAttribute | undefined, value: AttributeValue): readonly string[] {
  if (attribute === undefined) return [];
  if ('boolean' in value) return value.boolean ? Object.values(attribute.name) : [];
  if ('number' in value) return [`${value.number}${attribute.unit ?? ''}`];
  return Object.values(attributeText(value));
}
