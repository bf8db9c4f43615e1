import {
  type Actor,
  type AttributeValue,
  type AttributeView,
  type CategoryView,
  DomainError,
  type ImageView,
  isStorable,
  type LocalizedText,
  type Market,
  money,
  type ProductOption,
  type ProductView,
  type StockLevelView,
  type TaxClass,
  wayTo,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { marketOf, pricedIn } from '../market/current-market.ts';
import { attributeText } from './attribute-text.ts';
import { readCategories } from './categories.ts';
import { currentPrice } from './current-price.ts';
import { allImages, type PartJson, partsOfVariant, stockLevel, toPart, translated } from './product-json.ts';
import { toRating } from './rating.ts';

interface ProductRow {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly brand: string | null;
  readonly tax_class: TaxClass;
  readonly currency: string;
  readonly options: readonly ProductOption[];
  readonly images: readonly ImageView[];
  readonly category_ids: readonly string[];
  readonly variants: readonly VariantJson[];
  readonly attributes: readonly (Omit<AttributeView, 'value'> & { readonly value: AttributeValue })[];
  readonly stock: readonly StockLevelView[];
  readonly rating_sum: number;
  readonly rating_count: number;
  readonly sales_count: number;
}

interface VariantJson {
  readonly id: string;
  readonly sku: string;
  readonly options: Readonly<Record<string, string>>;
  readonly amount: number;
  readonly compareAt: number | null;
  readonly weightGrams: number;
  readonly parts: readonly PartJson[];
}

/** An active product of the store with the variants that can be bought. */
export async function viewProduct({ db, clock }: Deps, actor: Actor, { slug }: { slug: string }): Promise<ProductView> {
  if (!isStorable(slug)) throw unknownProduct();
  const market = await marketOf(db, actor);
  const [[row], categories] = await Promise.all([
    db.$queryRaw<ProductRow[]>(productBySlug(actor.storeId, slug, market, clock.now())),
    readCategories(db, actor.storeId),
  ]);
  if (row === undefined) throw unknownProduct();
  const inCurrency = (amount: number) => money(amount, market?.currency ?? row.currency);
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    description: row.description,
    brand: row.brand,
    taxClass: row.tax_class,
    categories: withAbove(
      categories,
      categories.filter(({ id }) => row.category_ids.includes(id)),
    ),
    images: row.images,
    options: row.options,
    variants: row.variants.map(({ amount, compareAt, parts, ...variant }) => ({
      ...variant,
      parts: parts.map(toPart),
      price: inCurrency(amount),
      compareAt: compareAt === null ? null : inCurrency(compareAt),
    })),
    attributes: row.attributes.map((attribute) => ({ ...attribute, value: attributeText(attribute.value) })),
    rating: toRating(row.rating_sum, row.rating_count),
    salesCount: row.sales_count,
    stock: row.stock,
  };
}

/** Each with the way to it before it, once. */
function withAbove(all: readonly CategoryView[], own: readonly CategoryView[]): readonly CategoryView[] {
  return [...new Set(own.flatMap(({ id }) => wayTo(all, id)))];
}

function unknownProduct(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such product.');
}

function productBySlug(storeId: string, slug: string, market: Market | null, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT product.id, product.slug, ${translated('name')} AS name, ${translated('description')} AS description,
      product.brand, product.tax_class, store.currency, product.options, ${allImages} AS images,
      product.rating_sum, product.rating_count, product.sales_count, (
        SELECT coalesce(jsonb_agg(within.category_id), '[]') FROM product_categories within
        WHERE within.product_id = product.id) AS category_ids, (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', variant.id, 'sku', variant.sku, 'options', variant.options, 'amount', price.amount,
            'compareAt', price.compare_at, 'weightGrams', variant.weight_grams, 'parts', ${partsOfVariant})
          ORDER BY variant.position, variant.id), '[]')
        FROM variants variant JOIN ${currentPrice(pricedIn(market), now)} ON true
        WHERE variant.product_id = product.id AND variant.status = 'active') AS variants, (
        SELECT coalesce(jsonb_agg(jsonb_build_object(
            'key', attribute.key, 'name', attribute.name, 'unit', attribute.unit, 'value', has.value)
          ORDER BY attribute.key), '[]')
        FROM product_attributes has JOIN attributes attribute ON attribute.id = has.attribute_id
        WHERE has.product_id = product.id) AS attributes, (
        SELECT coalesce(jsonb_agg(${stockLevel} ORDER BY level.variant_id, level.warehouse_id), '[]')
        FROM variants variant JOIN sellable_levels level ON level.variant_id = variant.id
        WHERE variant.product_id = product.id AND variant.status = 'active') AS stock
    FROM products product JOIN stores store ON store.id = product.store_id
    WHERE store.id = ${storeId}::uuid AND product.slug = ${slug}
      AND product.status = 'active' AND product.published_at IS NOT NULL`;
}
