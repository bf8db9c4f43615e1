import {
  DomainError,
  type ImportColumn,
  type ImportError,
  MAX_OPTIONS,
  MAX_VARIANTS,
  type ProductDraft,
  type ProductOption,
  parseAmount,
  requireProduct,
  type StaffProductView,
  TAX_CLASSES,
  type TaxClass,
  type VariantDraft,
} from '@pushcart/domain';
import type { FileRow } from './product-file.ts';

export interface MergeContext {
  readonly currency: string;
  readonly categoryIds: ReadonlyMap<string, string>;
  /** The slug of the product that a SKU belongs to, if it belongs to one. */
  ownerOf(sku: string): string | undefined;
}

export type Merged = { readonly draft: ProductDraft } | { readonly errors: readonly ImportError[] };

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

  const text = (column: ImportColumn, known: string | undefined) => {
    const value = first.cells[column] ?? known ?? '';
    if (value === '') fail(first, column, 'required');
    return value;
  };
  const chosen = rows.map((row) => optionsOf(row));
  const variants = rows.map((row, index) =>
    mergeVariant(row, chosen[index] ?? null, {
      before,
      context,
      fail: (column, problem) => fail(row, column, problem),
    }),
  );
  for (const row of rows) {
    const owner = context.ownerOf(row.cells.sku ?? '');
    if (owner !== undefined && owner !== row.cells.product) fail(row, 'sku', 'sku_taken');
  }
  const named = listOf(first.cells.categories);
  if (named?.some((slug) => !context.categoryIds.has(slug))) fail(first, 'categories', 'unknown_category');

  const taxClass = first.cells.taxClass || (before?.taxClass ?? 'standard');
  if (!isTaxClass(taxClass)) fail(first, 'taxClass', 'unknown_tax_class');

  const kept = (before?.variants ?? []).filter(({ sku }) => !variants.some((variant) => variant.sku === sku));
  const draft: ProductDraft = {
    slug: first.cells.product ?? '',
    name: { en: text('name.en', before?.name.en), 'zh-CN': text('name.zh-CN', before?.name['zh-CN']) },
    description: {
      en: first.cells['description.en'] ?? before?.description.en ?? '',
      'zh-CN': first.cells['description.zh-CN'] ?? before?.description['zh-CN'] ?? '',
    },
    brand: first.cells.brand === undefined ? (before?.brand ?? null) : first.cells.brand || null,
    tags: listOf(first.cells.tags) ?? before?.tags ?? [],
    taxClass: isTaxClass(taxClass) ? taxClass : 'standard',
    categoryIds: named === null ? (before?.categoryIds ?? []) : idsOf(named, context),
    attributes: before?.attributes ?? [],
    images: before?.images ?? [],
    options: mergeOptions(before?.options ?? [], chosen),
    variants: [...inOldOrder(before?.variants ?? [], variants, kept)],
    publishAt: before?.publishAt ?? null,
    unpublishAt: before?.unpublishAt ?? null,
  };
  if (errors.length > 0) return { errors };
  try {
    return { draft: requireProduct(draft) };
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

function isTaxClass(word: string): word is TaxClass {
  return TAX_CLASSES.some((known) => known === word);
}

/** In the order of their ids, as a product is read: so that what is the same looks the same. */
function idsOf(slugs: readonly string[], { categoryIds }: MergeContext): readonly string[] {
  return [...new Set(slugs.flatMap((slug) => categoryIds.get(slug) ?? []))].sort();
}

interface VariantContext {
  readonly before: StaffProductView | null;
  readonly context: MergeContext;
  readonly fail: (column: ImportColumn, problem: ImportError['problem']) => void;
}

function mergeVariant(
  { cells }: FileRow,
  options: Readonly<Record<string, string>> | null,
  { before, context, fail }: VariantContext,
): VariantDraft {
  const sku = cells.sku ?? '';
  if (sku === '') fail('sku', 'required');
  const known = before?.variants.find((variant) => variant.sku === sku);
  const amount = (column: 'price' | 'compareAt', cell: string) => {
    const parsed = parseAmount(cell, context.currency);
    if (parsed === null) fail(column, 'not_a_price');
    return parsed ?? 0;
  };
  const whole = (column: 'weightGrams' | 'lowStockThreshold', otherwise: number) => {
    const cell = cells[column] ?? '';
    if (cell === '') return otherwise;
    if (!/^\d{1,9}$/.test(cell)) fail(column, 'not_a_number');
    return Number(cell);
  };
  const hasPrice = cells.price !== undefined && cells.price !== '';
  if (!hasPrice && (known === undefined || cells.price === '')) fail('price', 'required');
  return {
    id: known?.id ?? null,
    sku,
    options: options ?? known?.options ?? {},
    weightGrams: whole('weightGrams', known?.weightGrams ?? 0),
    price: hasPrice ? amount('price', cells.price ?? '') : (known?.price ?? 0),
    compareAt:
      cells.compareAt === undefined
        ? (known?.compareAt ?? null)
        : cells.compareAt === ''
          ? null
          : amount('compareAt', cells.compareAt),
    lowStockThreshold: whole('lowStockThreshold', known?.lowStockThreshold ?? 0),
  };
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
