import { type CollectionCondition, type CollectionRule, type Promotion, scopesOf } from '@pushcart/domain';
import { Prisma, type Reader } from '../../db/client.ts';

/** The condition on a row `product` that it is in a collection of this rule. */
export function isInCollection({ match, conditions }: CollectionRule): Prisma.Sql {
  return Prisma.sql`(${Prisma.join(conditions.map(holds), match === 'all' ? ' AND ' : ' OR ')})`;
}

function holds(condition: CollectionCondition): Prisma.Sql {
  switch (condition.kind) {
    case 'tag':
      return Prisma.sql`product.tags @> ARRAY[${condition.tag}]`;
    case 'brand':
      return Prisma.sql`lower(product.brand) IS NOT DISTINCT FROM lower(${condition.brand})`;
    case 'price':
      return between(Prisma.sql`product.price_from`, condition);
    case 'category':
      return Prisma.sql`product.id IN (
        WITH RECURSIVE branch AS (
          SELECT ${condition.categoryId}::uuid AS id
          UNION SELECT child.id FROM categories child JOIN branch ON child.parent_id = branch.id)
        SELECT within.product_id FROM product_categories within JOIN branch ON branch.id = within.category_id)`;
    case 'attribute':
      return hasAttribute(
        condition.attributeId,
        Prisma.sql`lower(${condition.equals}) IN (
        lower(has.value ->> 'boolean'), lower(has.value #>> '{text,en}'), lower(has.value #>> '{text,zh-CN}'),
        lower(has.value #>> '{choice,key}'), lower(has.value #>> '{choice,name,en}'),
        lower(has.value #>> '{choice,name,zh-CN}'))`,
      );
    case 'attribute-range':
      return hasAttribute(condition.attributeId, between(Prisma.sql`has.number`, condition));
  }
}

function hasAttribute(attributeId: string, what: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT 1 FROM product_attributes has
    WHERE has.product_id = product.id AND has.attribute_id = ${attributeId}::uuid AND ${what})`;
}

/** A value that is not there is in no range. */
function between(
  value: Prisma.Sql,
  { min, max }: { readonly min: number | null; readonly max: number | null },
): Prisma.Sql {
  const ends = [
    ...(min === null ? [] : [Prisma.sql`${value} >= ${min}`]),
    ...(max === null ? [] : [Prisma.sql`${value} <= ${max}`]),
  ];
  return Prisma.sql`coalesce(${Prisma.join(ends, ' AND ')}, false)`;
}

const NONE: ReadonlyMap<string, readonly string[]> = new Map();

/** The collections each product is in, of those that the promotions speak of; read only if one speaks of any. */
export async function collectionsOf(
  db: Reader,
  productIds: readonly string[],
  promotions: readonly Promotion[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = [
    ...new Set(promotions.flatMap(({ rule }) => scopesOf(rule)).flatMap(({ collectionIds }) => collectionIds)),
  ];
  if (productIds.length === 0 || ids.length === 0) return NONE;
  const collections = await db.collection.findMany({ where: { id: { in: ids } }, select: { id: true, rule: true } });
  if (collections.length === 0) return NONE;
  const members = collections.map(
    ({ id, rule }) => Prisma.sql`
      SELECT product.id AS product_id, ${id} AS collection_id FROM products product
      WHERE product.id = ANY (${[...productIds]}::uuid[]) AND ${isInCollection(rule as unknown as CollectionRule)}`,
  );
  const rows = await db.$queryRaw<{ product_id: string; ids: string[] }[]>`
    SELECT product_id, array_agg(collection_id) AS ids FROM (${Prisma.join(members, ' UNION ALL ')}) member
    GROUP BY product_id`;
  return new Map(rows.map(({ product_id, ids: found }) => [product_id, found]));
}
