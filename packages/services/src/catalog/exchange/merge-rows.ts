import {
  DomainError,
  type ImportColumn,
  type ImportError,
  MAX_OPTIONS,
  MAX_VARIANTS,
  PRODUCT_STATUSES,
  type ProductDraft,
  type ProductOption,
  type ProductStatus,
  requireProduct,
  type StaffProductView,
  TAX_CLASSES,
  type VariantDraft,
} from '@pushcart/domain';
import { type FileAttribute, mergeAttributes } from './merge-attributes.ts';
import { mergeTexts } from './merge-texts.ts';
import { mergeVariant } from './merge-variant.ts';
import type { FileRow } from './product-rows.ts';

export interface MergeContext {
  readonly currency: string;
  readonly categoryIds: ReadonlyMap<string, string>;
  readonly attributes: readonly FileAttribute[];
  /** The slug of the product that a SKU belongs to, if it belongs to one. */
  ownerOf(sku: string): string | undefined;
}

export type Merged =
  | { readonly draft: ProductDraft; readonly status: ProductStatus }
  | { readonly errors: readonly ImportError[] };

/**
 * The product after the rows of a file: columns the file does not have stay as they are, variants that it does not name stay too.
 * What is said of the product as a whole is taken from its first row.
 */
export function mergeRows(
  before: StaffProductView | null,
  rows: readonly [FileRow, ...FileRow[]],
  context: MergeContext,
): Merged {
  const excess = excessOf(rows);
  if (excess !== null) return { errors: [excess] };
  const [first] = rows;
  const errors: ImportError[] = [];
  const fail = (row: FileRow, column: ImportColumn | null, problem: ImportError['problem']) =>
    void errors.push({ line: row.line, column, problem });

  const chosen = rows.map((row) => optionsOf(row));
  const variants = rows.map((row, index) =>
    mergeVariant(row, chosen[index] ?? null, {
      before,
      currency: context.currency,
      fail: (column, problem) => fail(row, column, problem),
    }),
  );
  for (const row of rows) {
    const owner = context.ownerOf(row.cells.sku ?? '');
    if (owner !== undefined && owner !== row.cells.product) fail(row, 'sku', 'sku_taken');
  }
  const named = listOf(first.cells.categories);
  if (named?.some((slug) => !context.categoryIds.has(slug))) fail(first, 'categories', 'unknown_category');

  const taxClass = oneOf(TAX_CLASSES, first.cells.taxClass || (before?.taxClass ?? 'standard'));
  if (taxClass === undefined) fail(first, 'taxClass', 'unknown_tax_class');
  const status = oneOf(PRODUCT_STATUSES, first.cells.status || (before?.status ?? 'draft'));
  if (status === undefined) fail(first, 'status', 'unknown_status');
  const failFirst = (column: ImportColumn | null, problem: ImportError['problem']) => fail(first, column, problem);
  const { name, description } = mergeTexts(before, first, failFirst);

  const kept = (before?.variants ?? []).filter(({ sku }) => !variants.some((variant) => variant.sku === sku));
  const draft: ProductDraft = {
    slug: first.cells.product ?? '',
    name,
    description,
    brand: first.cells.brand === undefined ? (before?.brand ?? null) : first.cells.brand || null,
    tags: listOf(first.cells.tags) ?? before?.tags ?? [],
    taxClass: taxClass ?? 'standard',
    categoryIds: named === null ? (before?.categoryIds ?? []) : idsOf(named, context),
    attributes: mergeAttributes(before?.attributes ?? [], first, context.attributes, failFirst),
    images: before?.images ?? [],
    options: mergeOptions(before?.options ?? [], chosen),
    variants: [...inOldOrder(before?.variants ?? [], variants, kept)],
    publishAt: before?.publishAt ?? null,
    unpublishAt: before?.unpublishAt ?? null,
  };
  if (errors.length > 0 || status === undefined) return { errors };
  try {
    return { draft: requireProduct(draft), status };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { errors: [{ line: first.line, column: null, problem: 'invalid' }] };
  }
}

/** What is more than any product has is not worked out: a cell can hold a million options. */
function excessOf(rows: readonly [FileRow, ...FileRow[]]): ImportError | null {
  const row = rows.find(({ cells }) => (listOf(cells.options)?.length ?? 0) > MAX_OPTIONS);
  if (row !== undefined) return { line: row.line, column: 'options', problem: 'invalid' };
  return rows.length > MAX_VARIANTS ? { line: rows[0].line, column: null, problem: 'invalid' } : null;
}

function oneOf<Word extends string>(words: readonly Word[], word: string): Word | undefined {
  return words.find((known) => known === word);
}

/** In the order of their ids, as a product is read: so that what is the same looks the same. */
function idsOf(slugs: readonly string[], { categoryIds }: MergeContext): readonly string[] {
  return [...new Set(slugs.flatMap((slug) => categoryIds.get(slug) ?? []))].sort();
}

/** `colour=blue;size=m`; null when the file has no such column. */
function optionsOf({ cells }: FileRow): Readonly<Record<string, string>> | null {
  const pairs = listOf(cells.options);
  if (pairs === null) return null;
  return Object.fromEntries(pairs.map((pair) => [pair.split('=')[0]?.trim() ?? '', pair.split('=')[1]?.trim() ?? '']));
}

/** Options and values that are new are called by their keys until staff find words for them. */
function mergeOptions(
  known: readonly ProductOption[],
  chosen: readonly (Readonly<Record<string, string>> | null)[],
): readonly ProductOption[] {
  const pairs = chosen.flatMap((one) => Object.entries(one ?? {}));
  const keys = [...new Set([...known.map(({ key }) => key), ...pairs.map(([key]) => key)])];
  return keys.map((key) => {
    const option = known.find((one) => one.key === key) ?? { key, name: { en: key, 'zh-CN': key }, values: [] };
    const added = new Set(pairs.filter(([of]) => of === key).map(([, value]) => value));
    for (const { key: value } of option.values) added.delete(value);
    const values = [...added].map((value) => ({ key: value, name: { en: value, 'zh-CN': value } }));
    return { ...option, values: [...option.values, ...values] };
  });
}

function inOldOrder(
  before: readonly VariantDraft[],
  named: readonly VariantDraft[],
  kept: readonly VariantDraft[],
): readonly VariantDraft[] {
  const placeOf = ({ id }: VariantDraft) => {
    const place = before.findIndex((known) => known.id === id);
    return place < 0 ? before.length : place;
  };
  return [...named, ...kept].sort((a, b) => placeOf(a) - placeOf(b));
}

function listOf(cell: string | undefined): readonly string[] | null {
  if (cell === undefined) return null;
  return cell
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);
}
