import {
  type Actor,
  type BrandFacet,
  type CategoryFacet,
  MAX_COUNTED_PRODUCTS,
  money,
  type ProductFacets,
  type ProductFilter,
  requireProductFilter,
} from '@pushcart/domain';
import type { Deps } from '../../deps.ts';
import { marketOf } from '../../market/current-market.ts';
import { readAttributes } from '../administration/attributes.ts';
import { findMatches } from '../find-matches.ts';
import { priceFrom } from '../price-from.ts';
import { allOf, conditionsOf, type FilterPart } from '../product-filter.ts';
import { type AttributeCount, attributeFacets } from './attribute-facets.ts';
import {
  type Count,
  countAmong,
  countAttributes,
  countBrands,
  countCategories,
  countPrices,
  countRatings,
  countStock,
  countTotal,
} from './facet-query.ts';

interface Counted {
  readonly total: number;
  readonly inStock: number;
  readonly brands: readonly BrandFacet[];
  readonly ratings: ProductFacets['ratings'];
  readonly price: { readonly lowest: number | null; readonly highest: number | null };
  readonly categories: readonly CategoryFacet[];
  readonly attributes: readonly AttributeCount[];
}

/** One statement counts all that is not chosen; what is chosen is counted by one of its own, without itself. */
export async function readFacets(
  { db, productIndex }: Deps,
  actor: Actor,
  input: ProductFilter,
): Promise<ProductFacets> {
  const { storeId } = actor;
  const filter = requireProductFilter(input);
  const found = await findMatches(productIndex, storeId, filter);
  const market = await marketOf(db, actor);
  const conditions = conditionsOf(storeId, market, filter, found);
  const parts = new Map<FilterPart, Count>([
    ['categories', countCategories(storeId, filter.category)],
    ['brands', countBrands],
    ['price', countPrices(priceFrom(storeId, market))],
    ['rating', countRatings],
    ['stock', countStock],
  ]);
  const open = [...parts].flatMap(([part, count]) => (conditions.chosen.has(part) ? [] : [count]));
  const chosen = [...conditions.chosen.keys()].map((part) =>
    countAmong(allOf(conditions, part), [countTotal, parts.get(part) ?? countAttributes(storeId, keyOf(part))]),
  );
  const all = countAmong(allOf(conditions), [...open, countAttributes(storeId), countTotal]);

  const [attributes, store, ...answers] = await Promise.all([
    readAttributes(db, storeId),
    db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } }),
    ...[...chosen, all].map((sql) => db.$queryRaw<Partial<Counted>[]>(sql)),
  ]);
  const rows = answers.flat();
  // What the whole filter leaves comes last and says the total.
  const counted = Object.assign({}, ...rows) as Counted;
  const currency = market?.currency ?? store.currency;
  const { lowest, highest } = counted.price;
  return {
    total: Math.min(counted.total, MAX_COUNTED_PRODUCTS),
    isExact: rows.every(({ total = 0 }) => total <= MAX_COUNTED_PRODUCTS),
    categories: counted.categories,
    brands: counted.brands,
    price:
      lowest === null || highest === null
        ? null
        : { lowest: money(lowest, currency), highest: money(highest, currency) },
    ratings: counted.ratings,
    inStock: counted.inStock,
    attributes: attributeFacets(attributes, attributeCounts(rows, attributes, filter), filter.attributes ?? []),
  };
}

function keyOf(part: FilterPart): string {
  return part.replace(/^attribute /, '');
}

/** Of a chosen attribute only what was counted without it. */
function attributeCounts(
  rows: readonly Partial<Counted>[],
  attributes: readonly { readonly id: string; readonly key: string }[],
  filter: ProductFilter,
): readonly AttributeCount[] {
  const keys = new Set((filter.attributes ?? []).map(({ key }) => key));
  const chosen = new Set(attributes.flatMap(({ id, key }) => (keys.has(key) ? [id] : [])));
  const whole = rows.at(-1)?.attributes ?? [];
  const apart = rows.slice(0, -1).flatMap((row) => row.attributes ?? []);
  return [...apart, ...whole.filter(({ id }) => !chosen.has(id))];
}
