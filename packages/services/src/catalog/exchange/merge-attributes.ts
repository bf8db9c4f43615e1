import {
  type AttributeColumn,
  type AttributeDefinition,
  type ImportColumn,
  type ImportError,
  MAX_ATTRIBUTES,
  type ProductDraft,
} from '@pushcart/domain';
import { chineseColumnOf, columnOf, readValue } from './attribute-cells.ts';
import type { FileRow } from './product-rows.ts';

type Values = ProductDraft['attributes'];

/** An attribute that a file has a column for. */
export interface FileAttribute {
  readonly attribute: AttributeDefinition;
  readonly column: AttributeColumn;
  readonly chineseColumn: AttributeColumn;
}

export function fileAttributes(
  attributes: readonly AttributeDefinition[],
  columns: readonly string[],
): readonly FileAttribute[] {
  return attributes.flatMap((attribute) => {
    const column = columnOf(attribute.key);
    return columns.includes(column) ? [{ attribute, column, chineseColumn: chineseColumnOf(attribute.key) }] : [];
  });
}

/** The values after the row of a file: an empty cell takes a value away, one the file has no column for stays. New ones come last. */
export function mergeAttributes(
  before: Values,
  { cells }: FileRow,
  attributes: readonly FileAttribute[],
  fail: (column: ImportColumn | null, problem: ImportError['problem']) => void,
): Values {
  const values = new Map(before.map(({ attributeId, value }) => [attributeId, value]));
  for (const { attribute, column, chineseColumn } of attributes) {
    const cell = cells[column] ?? '';
    if (cell === '') {
      values.delete(attribute.id);
      continue;
    }
    const read = readValue(attribute, cell, cells[chineseColumn], values.get(attribute.id));
    if ('problem' in read) fail(column, read.problem);
    else values.set(attribute.id, read.value);
  }
  if (values.size > MAX_ATTRIBUTES) fail(null, 'too_many_attributes');
  return [...values].map(([attributeId, value]) => ({ attributeId, value }));
}
