import {
  type AttributeValue,
  DomainError,
  type ImageView,
  type LocalizedText,
  requireAttributeValue,
} from '@pushcart/domain';
import type { Transaction } from '../../db/client.ts';
import { readAttributes } from './attributes.ts';
import type { ProductChange } from './write-product.ts';

export async function checkCategories(
  tx: Transaction,
  storeId: string,
  changes: readonly ProductChange[],
): Promise<void> {
  const ids = [...new Set(changes.flatMap(({ draft }) => draft.categoryIds))];
  if ((await tx.category.count({ where: { storeId, id: { in: ids } } })) === ids.length) return;
  throw new DomainError('NOT_FOUND', 'There is no such category.', { field: 'categoryIds' });
}

export interface AttributeRow {
  readonly product_id: string;
  readonly attribute_id: string;
  readonly value: AttributeValue;
  readonly number: number | null;
}

/** Values that stay as they were are left alone, also where the attribute has since come to allow others. */
export async function checkAttributes(
  tx: Transaction,
  storeId: string,
  changes: readonly ProductChange[],
): Promise<readonly AttributeRow[]> {
  if (changes.every(({ draft }) => draft.attributes.length === 0)) return [];
  const known = new Map((await readAttributes(tx, storeId)).map((attribute) => [attribute.id, attribute]));
  return changes.flatMap(({ id, before, draft }) =>
    draft.attributes.map(({ attributeId, value }) => {
      const attribute = known.get(attributeId);
      if (attribute === undefined) {
        throw new DomainError('NOT_FOUND', 'There is no such attribute.', { field: 'attributes' });
      }
      const kept = before?.attributes.find((one) => one.attributeId === attributeId)?.value;
      const isSame = kept !== undefined && JSON.stringify(kept) === JSON.stringify(value);
      const valid = isSame ? kept : requireAttributeValue(attribute, value);
      return {
        product_id: id,
        attribute_id: attributeId,
        value: valid,
        number: 'number' in valid ? valid.number : null,
      };
    }),
  );
}

export interface ImageRow {
  readonly product_id: string;
  readonly file: string;
  readonly alt: LocalizedText;
  readonly width: number;
  readonly height: number;
  readonly position: number;
}

/** Pictures are those the product had, or that were uploaded to the store; their sizes are what was measured then. */
export async function checkImages(
  tx: Transaction,
  storeId: string,
  changes: readonly ProductChange[],
): Promise<readonly ImageRow[]> {
  const added = changes.flatMap(({ before, draft }) =>
    draft.images.flatMap(({ file }) => (before?.images.some((known) => known.file === file) === true ? [] : file)),
  );
  const uploaded = await tx.mediaFile.findMany({
    where: { storeId, file: { in: added } },
    select: { file: true, width: true, height: true },
  });
  return changes.flatMap(({ id, before, draft }) => {
    const pictures: readonly Pick<ImageView, 'file' | 'width' | 'height'>[] = [...(before?.images ?? []), ...uploaded];
    return draft.images.map(({ file, alt }, position) => {
      const picture = pictures.find((known) => known.file === file);
      if (picture === undefined) {
        throw new DomainError('INVALID_INPUT', 'Upload the picture first.', { field: 'images' });
      }
      return { product_id: id, file, alt, width: picture.width, height: picture.height, position };
    });
  });
}
