import { DomainError, LOCALES, type ProductDraft, type ProductStatus, type StaffProductView } from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import { isDuplicate } from '../../db/sql-error.ts';
import type { Deps } from '../../deps.ts';
import { checkAttributes, checkCategories, checkImages } from './check-parts.ts';
import { currencyOf } from './read-product.ts';
import { writeVariants } from './write-variants.ts';

export interface ProductChange {
  readonly id: string;
  /** As it stands, under lock; null for a new one. */
  readonly before: StaffProductView | null;
  /** Checked by `requireProduct`. */
  readonly draft: ProductDraft;
  /** Of a new one; a known one is moved by `moveTo`. */
  readonly status: ProductStatus;
}

/** Writes products as their drafts have them, in few statements. The caller tells of them, with `tellNewProducts` and `tellProducts`. */
export async function writeProducts(
  deps: Pick<Deps, 'clock' | 'random'>,
  tx: Transaction,
  storeId: string,
  changes: readonly ProductChange[],
): Promise<void> {
  await checkCategories(tx, storeId, changes);
  const attributes = await checkAttributes(tx, storeId, changes);
  const images = await checkImages(tx, storeId, changes);
  const currency = await currencyOf(tx, storeId);
  try {
    await writeRows(tx, storeId, changes, deps.clock.now());
    await writeVariants(deps, tx, { storeId, currency }, changes);
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CODE_TAKEN', 'Another product has this slug or SKU.');
    throw error;
  }
  await clearParts(tx, changes);
  await writeTexts(tx, changes);
  await writeParts(tx, changes, { attributes, images });
}

/** A known one gets its next version and lowest price when it is told. */
async function writeRows(
  tx: Transaction,
  storeId: string,
  changes: readonly ProductChange[],
  now: Date,
): Promise<void> {
  const rows = changes.map(({ id, status, draft }) => ({
    ...{ id, status, slug: draft.slug, brand: draft.brand, tags: draft.tags, tax_class: draft.taxClass },
    ...{ options: draft.options, publish_at: draft.publishAt, unpublish_at: draft.unpublishAt },
    published_at: status === 'active' ? now : null,
    price_from: Math.min(...draft.variants.map(({ price }) => price)),
  }));
  await tx.$executeRaw`
    INSERT INTO products (id, store_id, version, created_at, status, published_at, price_from, slug, brand, tags, tax_class, options,
      publish_at, unpublish_at)
    SELECT id, ${storeId}::uuid, 1, ${now}::timestamptz, status, published_at, price_from, slug, brand, tags, tax_class, options,
      publish_at, unpublish_at
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(id uuid, status text, published_at timestamptz, price_from bigint,
      slug text, brand text, tags text[], tax_class text, options jsonb, publish_at timestamptz, unpublish_at timestamptz)
    ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, brand = excluded.brand, tags = excluded.tags,
      tax_class = excluded.tax_class, options = excluded.options,
      publish_at = excluded.publish_at, unpublish_at = excluded.unpublish_at`;
}

async function clearParts(tx: Transaction, changes: readonly ProductChange[]): Promise<void> {
  const known = changes.flatMap(({ id, before }) => (before === null ? [] : id));
  if (known.length === 0) return;
  const of = { where: { productId: { in: known } } };
  await tx.productTranslation.deleteMany(of);
  await tx.productCategory.deleteMany(of);
  await tx.productAttribute.deleteMany(of);
  await tx.productImage.deleteMany(of);
}

async function writeTexts(tx: Transaction, changes: readonly ProductChange[]): Promise<void> {
  const texts = changes.flatMap(({ id, draft: { name, description } }) =>
    LOCALES.map((locale) => ({ product_id: id, locale, name: name[locale], description: description[locale] })),
  );
  await tx.$executeRaw`
    INSERT INTO product_translations (product_id, locale, name, description)
    SELECT product_id, locale, name, description
    FROM jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) AS new(product_id uuid, locale text, name text, description text)`;
}

async function writeParts(
  tx: Transaction,
  changes: readonly ProductChange[],
  { attributes, images }: { readonly attributes: readonly object[]; readonly images: readonly object[] },
): Promise<void> {
  const categories = changes.flatMap(({ id, draft }) =>
    draft.categoryIds.map((categoryId) => ({ product_id: id, category_id: categoryId })),
  );
  if (categories.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_categories (product_id, category_id) SELECT product_id, category_id
      FROM jsonb_to_recordset(${JSON.stringify(categories)}::jsonb) AS new(product_id uuid, category_id uuid)`;
  }
  if (attributes.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_attributes (product_id, attribute_id, value, number) SELECT product_id, attribute_id, value, number
      FROM jsonb_to_recordset(${JSON.stringify(attributes)}::jsonb)
        AS new(product_id uuid, attribute_id uuid, value jsonb, number float8)`;
  }
  if (images.length > 0) {
    await tx.$executeRaw`
      INSERT INTO product_images (product_id, file, alt, width, height, position)
      SELECT product_id, file, alt, width, height, position
      FROM jsonb_to_recordset(${JSON.stringify(images)}::jsonb)
        AS new(product_id uuid, file text, alt jsonb, width int, height int, position int)`;
  }
}
