import {
  type AttributeChoice,
  type AttributeValue,
  DomainError,
  type ImageView,
  isId,
  type LocalizedText,
  type ProductOption,
  type ProductStatus,
  type StaffProductView,
  type TaxClass,
} from '@pushcart/domain';
import type { Prisma, Reader } from '../../db/client.ts';

const parts = {
  translations: true,
  categories: { orderBy: { categoryId: 'asc' } },
  images: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  attributes: { include: { attribute: true }, orderBy: { attribute: { key: 'asc' } } },
  variants: {
    where: { status: 'active' },
    include: { prices: { where: { priceListId: null } }, levels: true },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.ProductInclude;
type StoredProduct = Prisma.ProductGetPayload<{ include: typeof parts }>;

/** A product of the store, whole; one of another store is not found, like one that does not exist. */
export async function readProduct(db: Reader, storeId: string, productId: string): Promise<StaffProductView> {
  const product = isId(productId)
    ? await db.product.findFirst({ where: { id: productId, storeId }, include: parts })
    : null;
  if (product === null) throw unknownProduct();
  return toView(product, await currencyOf(db, storeId));
}

/** Products of the store by their slugs; those it does not have are left out. */
export async function readProductsBySlug(
  db: Reader,
  storeId: string,
  slugs: readonly string[],
): Promise<readonly StaffProductView[]> {
  const products = await db.product.findMany({ where: { storeId, slug: { in: [...slugs] } }, include: parts });
  const currency = await currencyOf(db, storeId);
  return products.map((product) => toView(product, currency));
}

/** A page of products by slug, after the one named. */
export async function readProductsAfter(
  db: Reader,
  storeId: string,
  slug: string,
  limit: number,
): Promise<readonly StaffProductView[]> {
  const products = await db.product.findMany({
    where: { storeId, slug: { gt: slug } },
    include: parts,
    orderBy: { slug: 'asc' },
    take: limit,
  });
  const currency = await currencyOf(db, storeId);
  return products.map((product) => toView(product, currency));
}

export function unknownProduct(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such product.');
}

export async function currencyOf(db: Reader, storeId: string): Promise<string> {
  const { currency } = await db.store.findUniqueOrThrow({ where: { id: storeId }, select: { currency: true } });
  return currency;
}

function toView(product: StoredProduct, currency: string): StaffProductView {
  return {
    id: product.id,
    slug: product.slug,
    status: product.status as ProductStatus,
    version: Number(product.version),
    currency,
    name: inEveryLanguage(product, 'name'),
    description: inEveryLanguage(product, 'description'),
    brand: product.brand,
    tags: product.tags,
    taxClass: product.taxClass as TaxClass,
    categoryIds: product.categories.map(({ categoryId }) => categoryId),
    attributes: product.attributes.map(({ attributeId, attribute, value, number }) => ({
      attributeId,
      value: typed(attribute, value as unknown as AttributeValue, number),
    })),
    images: product.images.map(({ file, alt, width, height }) => ({ file, alt: alt as LocalizedText, width, height })),
    options: product.options as unknown as readonly ProductOption[],
    variants: product.variants.map((variant) => toVariant(variant, currency)),
    publishAt: product.publishAt,
    unpublishAt: product.unpublishAt,
    publishedAt: product.publishedAt,
    createdAt: product.createdAt,
  } satisfies StaffProductView & { readonly images: readonly ImageView[] };
}

function toVariant(variant: StoredProduct['variants'][number], currency: string) {
  const base = variant.prices.find((price) => price.currency === currency);
  return {
    id: variant.id,
    sku: variant.sku,
    options: variant.options as Readonly<Record<string, string>>,
    weightGrams: variant.weightGrams,
    price: Number(base?.amount ?? 0),
    compareAt: base?.compareAtAmount == null ? null : Number(base.compareAtAmount),
    lowStockThreshold: Math.max(0, ...variant.levels.map((level) => level.lowStockThreshold)),
  };
}

function inEveryLanguage({ translations }: StoredProduct, field: 'name' | 'description'): LocalizedText {
  const inLanguage = (locale: string) => translations.find((text) => text.locale === locale)?.[field] ?? '';
  return { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') };
}

/** Products that came from elsewhere have every value as a text; here it becomes what the attribute's kind says. */
function typed(
  { kind, choices }: { readonly kind: string; readonly choices: unknown },
  value: AttributeValue,
  number: number | null,
): AttributeValue {
  if (!('text' in value)) return value;
  const { text } = value;
  if (kind === 'number' && number !== null) return { number };
  if (kind === 'boolean') return { boolean: text.en === 'Yes' };
  if (kind === 'choice') {
    const known = (choices as readonly AttributeChoice[]).find(({ name }) => name.en === text.en);
    return { choice: known ?? { key: keyOf(text.en), name: text } };
  }
  return value;
}

function keyOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'other'
  );
}
