import type { AttributeFilter, Market, ProductFilter } from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { FoundProducts } from '../search/product-index.ts';
import { priceFrom } from './price-from.ts';

/** What of a filter can be chosen beside each other; an attribute is named by its key. */
export type FilterPart = 'categories' | 'brands' | 'price' | 'rating' | 'stock' | `attribute ${string}`;

/** A filter as conditions on a row `product`. */
export interface ProductConditions {
  /** What holds whatever is chosen. */
  readonly always: Prisma.Sql;
  readonly chosen: ReadonlyMap<FilterPart, Prisma.Sql>;
}

export const isListed = Prisma.sql`product.status = 'active' AND product.published_at IS NOT NULL`;

export const hasStock = Prisma.sql`EXISTS (
  SELECT 1 FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
  WHERE variant.product_id = product.id AND variant.status = 'active' AND level.promise IS NULL AND level.available > 0)`;

/** In a market, prices are those of the market. What a query of the filter has found is `found`. */
export function conditionsOf(
  storeId: string,
  market: Market | null,
  filter: ProductFilter,
  found: FoundProducts | null,
): ProductConditions {
  const { category, categories = [], brands = [], ratingFrom, attributes = [] } = filter;
  const always = [Prisma.sql`product.store_id = ${storeId}::uuid AND ${isListed}`];
  if (found !== null) always.push(isFound(found));
  if (category !== undefined) always.push(inCategories(storeId, [category]));

  const chosen = new Map<FilterPart, Prisma.Sql>();
  if (categories.length > 0) chosen.set('categories', inCategories(storeId, categories));
  if (brands.length > 0) chosen.set('brands', Prisma.sql`product.brand = ANY (${[...brands]})`);
  const price = between(priceFrom(storeId, market), { from: filter.priceFrom, to: filter.priceTo });
  if (price !== null) chosen.set('price', price);
  if (ratingFrom !== undefined) chosen.set('rating', hasRating(ratingFrom));
  if (filter.inStock === true) chosen.set('stock', hasStock);
  for (const attribute of attributes) chosen.set(`attribute ${attribute.key}`, hasAttribute(storeId, attribute));
  return { always: Prisma.join(always, ' AND '), chosen };
}

function isFound({ productIds }: FoundProducts): Prisma.Sql {
  return Prisma.sql`product.id = ANY (${[...productIds]}::uuid[])`;
}

/** The condition on a row `product` for everything that is asked, but for one part if that is said. */
export function allOf({ always, chosen }: ProductConditions, except?: FilterPart): Prisma.Sql {
  const conditions = [...chosen].flatMap(([part, condition]) => (part === except ? [] : [condition]));
  return Prisma.join([always, ...conditions], ' AND ');
}

/** Whether the plain average of a row `product` is that high; without a review it is not. */
export function hasRating(from: number): Prisma.Sql {
  return Prisma.sql`(product.rating_count > 0 AND product.rating_sum >= ${from}::float8 * product.rating_count)`;
}

function inCategories(storeId: string, slugs: readonly string[]): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM product_categories within WHERE within.product_id = product.id AND within.category_id = ANY (ARRAY(
      WITH RECURSIVE branch AS (
        SELECT id FROM categories WHERE store_id = ${storeId}::uuid AND slug = ANY (${[...slugs]})
        UNION SELECT child.id FROM categories child JOIN branch ON child.parent_id = branch.id)
      SELECT id FROM branch)))`;
}

function hasAttribute(storeId: string, { key, values = [], from, to }: AttributeFilter): Prisma.Sql {
  const isChosen = [
    ...(values.length === 0 ? [] : [Prisma.sql`${ATTRIBUTE_VALUE} = ANY (${[...values]})`]),
    between(Prisma.sql`has.number`, { from, to }) ?? [],
  ].flat();
  return Prisma.sql`EXISTS (
    SELECT 1 FROM product_attributes has WHERE has.product_id = product.id
      AND has.attribute_id = (SELECT id FROM attributes WHERE store_id = ${storeId}::uuid AND key = ${key} AND is_filterable)
      AND (${Prisma.join(isChosen, ' OR ')}))`;
}

/** The key of a choice, or `true` and `false`, of a row `has`. */
export const ATTRIBUTE_VALUE = Prisma.sql`coalesce(has.value #>> '{choice,key}', has.value ->> 'boolean')`;

function between(
  value: Prisma.Sql,
  { from, to }: { readonly from?: number | undefined; readonly to?: number | undefined },
): Prisma.Sql | null {
  const ends = [
    ...(from === undefined ? [] : [Prisma.sql`${value} >= ${from}`]),
    ...(to === undefined ? [] : [Prisma.sql`${value} <= ${to}`]),
  ];
  return ends.length === 0 ? null : Prisma.sql`(${Prisma.join(ends, ' AND ')})`;
}
