import type { AttributeValue, LocalizedText, ProductOption, SearchTexts } from '@pushcart/domain';
import { attributeText } from '../catalog/attribute-text.ts';
import type { Reader } from '../db/client.ts';

export interface ProductTexts {
  readonly productId: string;
  readonly storeId: string;
  readonly texts: SearchTexts;
}

interface TextRow {
  readonly id: string;
  readonly store_id: string;
  readonly brand: string | null;
  readonly tags: readonly string[];
  readonly options: readonly ProductOption[];
  readonly names: readonly string[] | null;
  readonly descriptions: readonly string[] | null;
  readonly categories: readonly LocalizedText[] | null;
  readonly attributes: readonly AttributeRow[] | null;
  readonly skus: readonly string[] | null;
}

interface AttributeRow {
  readonly name: LocalizedText;
  readonly unit: string | null;
  readonly value: AttributeValue;
}

/** What there is to search in those of the products that are published. Their rows stay as they are until the transaction ends. */
export async function readTexts(tx: Reader, productIds: readonly string[]): Promise<readonly ProductTexts[]> {
  const rows = await tx.$queryRaw<TextRow[]>`
    SELECT product.id, product.store_id, product.brand, product.tags, product.options, text.names, text.descriptions,
      label.categories, detail.attributes, (
        SELECT array_agg(variant.sku ORDER BY variant.position) FROM variants variant
        WHERE variant.product_id = product.id AND variant.status = 'active') AS skus
    FROM (
      SELECT * FROM products WHERE id = ANY (${[...productIds]}::uuid[]) AND status = 'active' AND published_at IS NOT NULL
      ORDER BY id FOR SHARE) product
    CROSS JOIN LATERAL (
      SELECT array_agg(name ORDER BY locale) AS names, array_agg(description ORDER BY locale) AS descriptions
      FROM product_translations WHERE product_id = product.id) text
    CROSS JOIN LATERAL (
      WITH RECURSIVE within AS (
        SELECT category.id, category.parent_id, category.name FROM product_categories of
        JOIN categories category ON category.id = of.category_id WHERE of.product_id = product.id
        UNION SELECT parent.id, parent.parent_id, parent.name FROM categories parent JOIN within ON parent.id = within.parent_id)
      SELECT jsonb_agg(name ORDER BY id) AS categories FROM within) label
    CROSS JOIN LATERAL (
      SELECT jsonb_agg(jsonb_build_object('name', attribute.name, 'unit', attribute.unit, 'value', of.value)
        ORDER BY attribute.key) AS attributes
      FROM product_attributes of JOIN attributes attribute ON attribute.id = of.attribute_id
      WHERE of.product_id = product.id) detail`;
  return rows.map((row) => ({ productId: row.id, storeId: row.store_id, texts: textsOf(row) }));
}

function textsOf(row: TextRow): SearchTexts {
  const inAll = (text: LocalizedText) => Object.values(text);
  return {
    names: row.names ?? [],
    labels: [row.brand ?? '', ...(row.categories ?? []).flatMap(inAll), ...row.tags],
    details: [
      ...(row.skus ?? []),
      ...row.options.flatMap(({ values }) => values.flatMap(({ name }) => inAll(name))),
      ...(row.attributes ?? []).flatMap(attributeWords),
    ],
    descriptions: row.descriptions ?? [],
  };
}

/** Of a yes its name, of a no nothing. */
function attributeWords({ name, unit, value }: AttributeRow): readonly string[] {
  if ('boolean' in value) return value.boolean ? Object.values(name) : [];
  if ('number' in value) return [`${value.number}${unit ?? ''}`];
  return Object.values(attributeText(value));
}
