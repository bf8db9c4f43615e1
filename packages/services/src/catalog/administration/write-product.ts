import {
  DomainError,
  type ImageView,
  LOCALES,
  type ProductDraft,
  requireAttributeValue,
  type StaffProductView,
} from '@pushcart/domain';
import type { Prisma, Transaction } from '../../db/client.ts';
import { isDuplicate } from '../../db/sql-error.ts';
import type { Deps } from '../../deps.ts';
import { readAttributes } from './attributes.ts';
import { writeVariants } from './write-variants.ts';

export interface WrittenTo {
  readonly storeId: string;
  readonly currency: string;
  /** As it stands, under lock; null for a new one. */
  readonly before: StaffProductView | null;
}

/**
 * Writes a product as the draft has it and returns its id. It is told by the caller, with `tellProducts`.
 *
 * @param draft checked by `requireProduct`
 */
export async function writeProduct(
  deps: Pick<Deps, 'random' | 'clock'>,
  tx: Transaction,
  { storeId, currency, before }: WrittenTo,
  draft: ProductDraft,
): Promise<string> {
  await requireCategories(tx, storeId, draft.categoryIds);
  const attributes = await attributeRows(tx, storeId, draft, before);
  const images = await imageRows(tx, storeId, draft.images, before?.images ?? []);
  const id = before?.id ?? deps.random.uuid();
  const columns = {
    slug: draft.slug,
    brand: draft.brand,
    tags: [...draft.tags],
    taxClass: draft.taxClass,
    options: draft.options as unknown as Prisma.InputJsonArray,
    publishAt: draft.publishAt,
    unpublishAt: draft.unpublishAt,
  };
  try {
    if (before === null) {
      // The first version is told by the caller, who counts it up.
      await tx.product.create({ data: { ...columns, id, storeId, version: 0, createdAt: deps.clock.now() } });
    } else {
      await tx.product.update({ where: { id }, data: columns });
    }
    await writeVariants(tx, { storeId, currency, productId: id, before: before?.variants ?? [] }, draft.variants);
  } catch (error) {
    if (isDuplicate(error)) throw new DomainError('CODE_TAKEN', 'Another product has this slug or SKU.');
    throw error;
  }
  await writeParts(tx, id, draft, { attributes, images });
  return id;
}

type AttributeRow = Omit<Prisma.ProductAttributeCreateManyInput, 'productId'>;
type ImageRow = Omit<Prisma.ProductImageCreateManyInput, 'productId'>;

async function writeParts(
  tx: Transaction,
  productId: string,
  { name, description, categoryIds }: ProductDraft,
  { attributes, images }: { attributes: readonly AttributeRow[]; images: readonly ImageRow[] },
): Promise<void> {
  const of = { where: { productId } };
  await tx.productTranslation.deleteMany(of);
  await tx.productTranslation.createMany({
    data: LOCALES.map((locale) => ({ productId, locale, name: name[locale], description: description[locale] })),
  });
  await tx.productCategory.deleteMany(of);
  await tx.productCategory.createMany({ data: categoryIds.map((categoryId) => ({ productId, categoryId })) });
  await tx.productAttribute.deleteMany(of);
  await tx.productAttribute.createMany({ data: attributes.map((row) => ({ ...row, productId })) });
  await tx.productImage.deleteMany(of);
  await tx.productImage.createMany({ data: images.map((row) => ({ ...row, productId })) });
}

async function requireCategories(tx: Transaction, storeId: string, ids: readonly string[]): Promise<void> {
  if ((await tx.category.count({ where: { storeId, id: { in: [...ids] } } })) === ids.length) return;
  throw new DomainError('NOT_FOUND', 'There is no such category.', { field: 'categoryIds' });
}

/** Values that stay as they were are left alone, also where the attribute has since come to allow others. */
async function attributeRows(
  tx: Transaction,
  storeId: string,
  { attributes }: ProductDraft,
  before: StaffProductView | null,
): Promise<readonly AttributeRow[]> {
  if (attributes.length === 0) return [];
  const known = new Map((await readAttributes(tx, storeId)).map((attribute) => [attribute.id, attribute]));
  return attributes.map(({ attributeId, value }) => {
    const attribute = known.get(attributeId);
    if (attribute === undefined) {
      throw new DomainError('NOT_FOUND', 'There is no such attribute.', { field: 'attributes' });
    }
    const kept = before?.attributes.find((one) => one.attributeId === attributeId)?.value;
    const isSame = kept !== undefined && JSON.stringify(kept) === JSON.stringify(value);
    const valid = isSame ? kept : requireAttributeValue(attribute, value);
    return {
      attributeId,
      value: valid as unknown as Prisma.InputJsonObject,
      number: 'number' in valid ? valid.number : null,
    };
  });
}

/** Pictures are those the product had, or that were uploaded to the store; their sizes are what was measured then. */
async function imageRows(
  tx: Transaction,
  storeId: string,
  images: readonly ImageView[],
  before: readonly ImageView[],
): Promise<readonly ImageRow[]> {
  const isKept = ({ file }: ImageView) => before.some((known) => known.file === file);
  const uploaded = await tx.mediaFile.findMany({
    where: { storeId, file: { in: images.filter((image) => !isKept(image)).map(({ file }) => file) } },
    select: { file: true, width: true, height: true },
  });
  return images.map(({ file, alt }, position) => {
    const picture = [...before, ...uploaded].find((known) => known.file === file);
    if (picture === undefined) {
      throw new DomainError('INVALID_INPUT', 'Upload the picture first.', { field: 'images' });
    }
    return { file, alt: { ...alt }, width: picture.width, height: picture.height, position };
  });
}
