import { DomainError } from '../errors.ts';
import type { AttributeId, CategoryId, VariantId } from '../ids.ts';
import type { LocalizedText } from '../locale.ts';
import type { TaxClass } from '../tax/tax-zone.ts';
import { requireText } from '../text.ts';
import type { AttributeValue } from './attribute.ts';
import { requireKey, requireLocalized, requireSlug } from './catalog-text.ts';
import type { ImageView, ProductOption } from './product.ts';

export const MAX_VARIANTS = 100;
export const MAX_IMAGES = 30;
export const MAX_TAGS = 50;
export const MAX_OPTIONS = 3;
export const MAX_ATTRIBUTES = 50;
const MAX_VALUES = 60;
const MAX_CATEGORIES = 50;
/** Beyond any price and any weight in grams; a thousand such lines are still exact. */
const MAX_AMOUNT = 1_000_000_000;
const MAX_THRESHOLD = 1_000_000;

export interface VariantDraft {
  /** Null for a new one. */
  readonly id: VariantId | null;
  readonly sku: string;
  /** option key → value key, one of every option */
  readonly options: Readonly<Record<string, string>>;
  readonly weightGrams: number;
  /** The base price in minor units of the store's currency. */
  readonly price: number;
  /** What it cost before, above the price; null when nothing is struck out. */
  readonly compareAt: number | null;
  /** In each warehouse: as many units or fewer are few. */
  readonly lowStockThreshold: number;
}

/** A product as staff write it down, whole. */
export interface ProductDraft {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly description: LocalizedText;
  readonly brand: string | null;
  readonly tags: readonly string[];
  readonly taxClass: TaxClass;
  readonly categoryIds: readonly CategoryId[];
  readonly attributes: readonly { readonly attributeId: AttributeId; readonly value: AttributeValue }[];
  /** In the order they are shown. */
  readonly images: readonly ImageView[];
  readonly options: readonly ProductOption[];
  /** In the order they are shown. One that is left out is archived, since orders may name it. */
  readonly variants: readonly VariantDraft[];
  /** When a draft goes on sale by itself. */
  readonly publishAt: Date | null;
  /** When it is archived by itself. */
  readonly unpublishAt: Date | null;
}

/** The draft with its texts tidied; refused when it makes no sense. Whether names are taken is for the database to say. */
export function requireProduct(draft: ProductDraft): ProductDraft {
  const { publishAt, unpublishAt, categoryIds, attributes, images } = draft;
  check(publishAt === null || unpublishAt === null || publishAt < unpublishAt, 'unpublishAt');
  check(images.length <= MAX_IMAGES, 'images');
  check(categoryIds.length <= MAX_CATEGORIES && isEachOnce(categoryIds), 'categoryIds');
  check(attributes.length <= MAX_ATTRIBUTES && isEachOnce(attributes.map((one) => one.attributeId)), 'attributes');
  const options = draft.options.map(requireOption);
  check(options.length <= MAX_OPTIONS && isEachOnce(options.map(({ key }) => key)), 'options');
  return {
    ...draft,
    slug: requireSlug(draft.slug),
    name: requireLocalized('name', draft.name, 200),
    description: requireLocalized('description', draft.description, 10_000, 0),
    brand: draft.brand === null ? null : requireText('brand', draft.brand, { max: 120 }),
    tags: requireTags(draft.tags),
    images: images.map((image) => ({ ...image, alt: requireLocalized('images', image.alt, 300, 0) })),
    options,
    variants: requireVariants(draft.variants, options),
  };
}

function requireTags(tags: readonly string[]): readonly string[] {
  const tidy = [...new Set(tags.map((tag) => requireText('tags', tag, { max: 60 }).toLowerCase()))];
  check(tidy.length <= MAX_TAGS, 'tags');
  return tidy;
}

function requireOption({ key, name, values }: ProductOption): ProductOption {
  check(values.length >= 1 && values.length <= MAX_VALUES && isEachOnce(values.map((value) => value.key)), 'options');
  return {
    key: requireKey('options', key),
    name: requireLocalized('options', name, 60),
    values: values.map((value) => ({
      key: requireKey('options', value.key),
      name: requireLocalized('options', value.name, 60),
    })),
  };
}

function requireVariants(
  variants: readonly VariantDraft[],
  options: readonly ProductOption[],
): readonly VariantDraft[] {
  check(variants.length >= 1 && variants.length <= MAX_VARIANTS, 'variants');
  const tidy = variants.map((variant) => requireVariant(variant, options));
  check(isEachOnce(tidy.map(({ sku }) => sku)), 'sku');
  check(isEachOnce(tidy.flatMap(({ id }) => id ?? [])), 'variants');
  check(isEachOnce(tidy.map((variant) => options.map(({ key }) => variant.options[key]).join('/'))), 'variants');
  return tidy;
}

function requireVariant(variant: VariantDraft, options: readonly ProductOption[]): VariantDraft {
  const { price, compareAt, weightGrams, lowStockThreshold } = variant;
  check(isWhole(price, MAX_AMOUNT), 'price');
  check(compareAt === null || (isWhole(compareAt, MAX_AMOUNT) && compareAt > price), 'compareAt');
  check(isWhole(weightGrams, MAX_AMOUNT), 'weightGrams');
  check(isWhole(lowStockThreshold, MAX_THRESHOLD), 'lowStockThreshold');
  const isChosen = options.every(({ key, values }) => values.some((value) => value.key === variant.options[key]));
  check(isChosen && Object.keys(variant.options).length === options.length, 'options');
  return { ...variant, sku: requireText('sku', variant.sku, { max: 60 }) };
}

function isWhole(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function isEachOnce(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}

function check(isRight: boolean, field: string): void {
  if (!isRight) throw new DomainError('INVALID_INPUT', `The ${field} of this product make no sense.`, { field });
}
