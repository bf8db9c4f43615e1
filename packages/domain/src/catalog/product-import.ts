import type { ImportId } from '../ids.ts';

export const IMPORT_STATUSES = ['uploading', 'checking', 'checked', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/**
 * Columns of a product file, in the order an export writes them. A row is a variant; rows of a product share its slug. Behind them an
 * export has a column for each attribute of the store.
 */
export const IMPORT_COLUMNS = [
  'product',
  'status',
  'name.en',
  'name.zh-CN',
  'description.en',
  'description.zh-CN',
  'brand',
  'tags',
  'categories',
  'taxClass',
  'sku',
  'options',
  'price',
  'compareAt',
  'weightGrams',
  'lowStockThreshold',
] as const;
/** `attribute.KEY`; of a text also `attribute.KEY.zh-CN`, where it differs. */
export type AttributeColumn = `attribute.${string}`;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number] | AttributeColumn;

export const MAX_IMPORT_ROWS = 200_000;
export const MAX_IMPORT_PARTS = 800;
/** Characters: what one call may carry. */
export const MAX_IMPORT_PART = 250_000;

export const IMPORT_PROBLEMS = [
  /** The file has no such column, one that is not known, or one twice. */
  'missing_column',
  'unknown_column',
  'repeated_column',
  /** Not a CSV file, or a row with more or fewer cells than the heading. */
  'unreadable',
  'too_many_rows',
  /** Nobody brought it in for a week. */
  'expired',
  'required',
  'too_long',
  'not_a_price',
  'not_a_number',
  'not_true_or_false',
  'unknown_status',
  'unknown_category',
  'unknown_tax_class',
  /** None of the choices of the attribute. */
  'unknown_choice',
  'too_many_attributes',
  /** The SKU is of another product, or twice in the file. */
  'sku_taken',
  /** The product as a whole makes no sense, e.g. two variants with the same options. */
  'invalid',
] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

export interface ImportError {
  /** As an editor counts them; the heading is line 1. */
  readonly line: number;
  /** Null when the row as a whole is meant. */
  readonly column: string | null;
  readonly problem: ImportProblem;
}

/** How far a file of products is. Counts are of products; in a check they say what would be done. */
export interface ImportView {
  readonly id: ImportId;
  readonly fileName: string;
  readonly status: ImportStatus;
  /** Grows while a file that is to be checked is read. */
  readonly total: number;
  readonly done: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Left out for an error in one of its rows. */
  readonly refused: number;
  /** The first hundred. */
  readonly errors: readonly ImportError[];
  readonly version: number;
  readonly createdAt: Date;
}
