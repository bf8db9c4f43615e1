import {
  type BundlePart,
  type BundlePartView,
  type ImageView,
  type LocalizedText,
  optionText,
  type ProductOption,
} from '@pushcart/domain';
import { Prisma } from '../db/client.ts';

// Parts of a product as JSON, for queries that bring a whole screen in one go. Each speaks of a row `product` or
// `variant` of the query it stands in.

/** `{ en: …, "zh-CN": … }` of a translated column. */
export function translated(column: 'name' | 'description'): Prisma.Sql {
  const field = column === 'name' ? Prisma.sql`text.name` : Prisma.sql`text.description`;
  return Prisma.sql`(
    SELECT jsonb_object_agg(text.locale, ${field}) FROM product_translations text WHERE text.product_id = product.id)`;
}

export const image = Prisma.sql`jsonb_build_object(
  'file', image.file, 'alt', image.alt, 'width', image.width, 'height', image.height)`;

export const firstImage = Prisma.sql`(
  SELECT ${image} FROM product_images image WHERE image.product_id = product.id
  ORDER BY image.position, image.id LIMIT 1)`;

export const allImages = Prisma.sql`(
  SELECT coalesce(jsonb_agg(${image} ORDER BY image.position, image.id), '[]') FROM product_images image
  WHERE image.product_id = product.id)`;

/** The picture of the variant itself, else the product's first. */
export const variantImage = Prisma.sql`(
  SELECT ${image} FROM product_images image WHERE image.product_id = product.id
  ORDER BY image.variant_id IS NOT DISTINCT FROM variant.id DESC, image.position, image.id LIMIT 1)`;

/** What a shopper may see of a row `level` of `sellable_levels`. */
export const stockLevel = Prisma.sql`(jsonb_build_object(
  'variantId', level.variant_id, 'warehouseId', level.warehouse_id,
  'available', level.available, 'version', level.version)
  || CASE WHEN level.promise IS NULL THEN '{}' ELSE jsonb_build_object('promise', level.promise) END)`;

export const stockOfVariant = Prisma.sql`(
  SELECT coalesce(jsonb_agg(${stockLevel} ORDER BY level.warehouse_id), '[]') FROM sellable_levels level
  WHERE level.variant_id = variant.id)`;

/** What a unit of a row `variant` is made of, if it is a bundle. */
export const partsOfVariant = Prisma.sql`(
  SELECT coalesce(jsonb_agg(jsonb_build_object(
      'variantId', of.id, 'quantity', part.quantity, 'sku', of.sku, 'slug', product.slug, 'name', ${translated('name')},
      'options', product.options, 'chosen', of.options, 'image', ${firstImage}) ORDER BY part.position, of.id), '[]')
  FROM bundle_parts part JOIN variants of ON of.id = part.variant_id JOIN products product ON product.id = of.product_id
  WHERE part.bundle_id = variant.id)`;

export interface PartJson extends BundlePart {
  readonly sku: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly options: readonly ProductOption[];
  readonly chosen: Readonly<Record<string, string>>;
  readonly image: ImageView | null;
}

export function toPart({ options, chosen, ...part }: PartJson): BundlePartView {
  return { ...part, optionText: optionText(options, chosen) };
}
