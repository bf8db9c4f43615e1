import type { ProductDraft, VariantDraft } from '@pushcart/domain';

const both = (text: string) => ({ en: text, 'zh-CN': text });

/** A variant of the size, at 10.00. */
export function variantDraft(sku: string, size: string, changes: Partial<VariantDraft> = {}): VariantDraft {
  const plain = { id: null, weightGrams: 300, price: 1_000, compareAt: null, lowStockThreshold: 0 };
  return { ...plain, sku, options: { size }, ...changes };
}

/** A product in sizes, with one variant unless a test says more. */
export function productDraft(slug: string, changes: Partial<ProductDraft> = {}): ProductDraft {
  return {
    slug,
    name: both(slug),
    description: both(''),
    brand: null,
    tags: [],
    taxClass: 'standard',
    categoryIds: [],
    attributes: [],
    images: [],
    options: [{ key: 'size', name: both('Size'), values: ['s', 'm', 'l'].map((key) => ({ key, name: both(key) })) }],
    variants: [variantDraft(slug.toUpperCase(), 's')],
    publishAt: null,
    unpublishAt: null,
    ...changes,
  };
}
