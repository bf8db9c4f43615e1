import type { ImportId } from '../ids.ts';

export const IMPORT_STATUSES = ['uploading', 'checking', 'checked', 'running', 'done', 'failed'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** Columns of a product file, in the order an export writes them. A row is a variant; rows of a product share its slug. */
export const IMPORT_COLUMNS = [
  'product',
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
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

export const MAX_IMPORT_ROWS = 20_000;
export const MAX_IMPORT_PARTS = 200;
/** Characters: what one call may carry. */
export const MAX_IMPORT_PART = 30_000;

export const IMPORT_PROBLEMS = [
  /** The file has no such column, one that is not known, or one twice. */
  'missing_column',
  'unknown_column',
  'repeated_column',
  /** Not a CSV file, or a row with more or fewer cells than the heading. */
  'unreadable',
  'too_many_rows',
  'required',
  'not_a_price',
  'not_a_number',
  'unknown_category',
  'unknown_tax_class',
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
