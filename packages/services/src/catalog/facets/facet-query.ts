import { MAX_COUNTED_PRODUCTS, RATING_STEPS } from '@pushcart/domain';
import { Prisma } from '../../db/client.ts';
import { ATTRIBUTE_VALUE, hasRating, hasStock } from '../product-filter.ts';

const MAX_BRANDS = 50;
const MAX_CATEGORIES = 200;
const MAX_VALUES = 500;
/** Of more products, the last round of ranking says which are in stock. */
const MAX_ASKED_FOR_STOCK = 1_000;

/** A count of what the products in `matched` have; its rows come as JSON. */
export interface Count {
  readonly name: string;
  readonly sql: Prisma.Sql;
}

/** One statement that counts among the products under a condition, of which it looks at no more than the domain allows. */
export function countAmong(condition: Prisma.Sql, counts: readonly Count[]): Prisma.Sql {
  const columns = counts.map(({ name, sql }) => Prisma.sql`(${sql}) AS ${Prisma.raw(`"${name}"`)}`);
  return Prisma.sql`
    WITH matched AS MATERIALIZED (
      SELECT product.id, product.brand, product.price_from, product.rating_sum, product.rating_count
      FROM products product WHERE ${condition} LIMIT ${MAX_COUNTED_PRODUCTS + 1})
    SELECT ${Prisma.join(columns)}`;
}

const ofMatched = Prisma.sql`FROM matched product`;

export const countTotal: Count = { name: 'total', sql: Prisma.sql`SELECT count(*)::int FROM matched` };

export const countStock: Count = {
  name: 'inStock',
  sql: Prisma.sql`
    SELECT CASE WHEN (SELECT count(*) FROM matched) <= ${MAX_ASKED_FOR_STOCK}::int THEN (
      SELECT count(*)::int FROM (SELECT id FROM matched LIMIT ${MAX_ASKED_FOR_STOCK}::int) few
      JOIN products product ON product.id = few.id WHERE ${hasStock}
    ) ELSE (
      SELECT count(*)::int FROM matched JOIN product_ranks rank ON rank.product_id = matched.id WHERE rank.is_available) END`,
};

export const countBrands: Count = {
  name: 'brands',
  sql: Prisma.sql`
    SELECT coalesce(jsonb_agg(jsonb_build_object('brand', brand, 'count', count) ORDER BY count DESC, brand), '[]') FROM (
      SELECT product.brand, count(*) AS count ${ofMatched} WHERE product.brand <> ''
      GROUP BY product.brand ORDER BY count(*) DESC, product.brand LIMIT ${MAX_BRANDS}) each`,
};

export const countRatings: Count = {
  name: 'ratings',
  sql: Prisma.sql`
    SELECT jsonb_build_array(${Prisma.join(
      RATING_STEPS.map(
        (from) =>
          Prisma.sql`jsonb_build_object('from', ${from}::int, 'count', count(*) FILTER (WHERE ${hasRating(from)}))`,
      ),
    )}) ${ofMatched}`,
};

/** Lowest and highest of a price of the row `product`. */
export function countPrices(price: Prisma.Sql): Count {
  return {
    name: 'price',
    sql: Prisma.sql`
      SELECT jsonb_build_object('lowest', min(${price}), 'highest', max(${price})) ${ofMatched}`,
  };
}

/** Of the categories below one, or of all; a product counts once in each category above it. */
export function countCategories(storeId: string, below: string | undefined): Count {
  const top =
    below === undefined
      ? Prisma.sql`parent_id IS NULL`
      : Prisma.sql`parent_id = (SELECT id FROM categories WHERE store_id = ${storeId}::uuid AND slug = ${below})`;
  return {
    name: 'categories',
    sql: Prisma.sql`
      WITH RECURSIVE shown AS (
        SELECT id, NULL::text AS parent FROM categories WHERE store_id = ${storeId}::uuid AND ${top}
        UNION ALL SELECT child.id, above.slug FROM shown JOIN categories above ON above.id = shown.id
        JOIN categories child ON child.parent_id = shown.id
      ), branch AS (
        SELECT id AS root, id FROM shown
        UNION ALL SELECT branch.root, child.id FROM branch JOIN categories child ON child.parent_id = branch.id
      ), counted AS (
        SELECT pair.root, count(*) AS count FROM (
          SELECT DISTINCT branch.root, within.product_id FROM matched
          JOIN product_categories within ON within.product_id = matched.id JOIN branch ON branch.id = within.category_id) pair
        GROUP BY pair.root ORDER BY count(*) DESC LIMIT ${MAX_CATEGORIES})
      SELECT coalesce(jsonb_agg(jsonb_build_object(
          'slug', category.slug, 'parent', shown.parent, 'name', category.name, 'count', counted.count)
        ORDER BY counted.count DESC, category.name ->> 'en', category.slug), '[]')
      FROM counted JOIN shown ON shown.id = counted.root JOIN categories category ON category.id = counted.root`,
  };
}

/** Of one attribute, or of all that lists are narrowed by: how many products have a value, and the ends of numbers. */
export function countAttributes(storeId: string, key?: string): Count {
  const which = key === undefined ? Prisma.sql`kind <> 'text'` : Prisma.sql`key = ${key}`;
  return {
    name: 'attributes',
    sql: Prisma.sql`
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', attribute_id, 'value', value, 'count', count,
        'lowest', lowest, 'highest', highest) ORDER BY count DESC), '[]') FROM (
          SELECT has.attribute_id, ${ATTRIBUTE_VALUE} AS value, count(*) AS count,
            min(has.number) AS lowest, max(has.number) AS highest
          FROM matched JOIN product_attributes has ON has.product_id = matched.id
          WHERE has.attribute_id IN (
            SELECT id FROM attributes WHERE store_id = ${storeId}::uuid AND is_filterable AND ${which})
          GROUP BY has.attribute_id, ${ATTRIBUTE_VALUE} ORDER BY count(*) DESC LIMIT ${MAX_VALUES}) each`,
  };
}
