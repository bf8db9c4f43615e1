import {
  amountText,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportError,
  MAX_IMPORT_ROWS,
  type ProductOption,
  type StaffProductView,
} from '@pushcart/domain';
import { CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

/** A variant as a row of a file has it; a column the file does not have is undefined, which leaves things as they are. */
export interface FileRow {
  /** As an editor counts. */
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
}

export type ReadFile = { readonly rows: readonly FileRow[] } | { readonly error: ImportError };

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const REQUIRED = ['product', 'sku'] as const satisfies readonly ImportColumn[];
/** Bytes: every column there is, and the longest texts that a product may have. */
const MAX_HEADING = 1_000;
const MAX_RECORD = 100_000;
const BOM = '﻿';

export function readFile(text: string): ReadFile {
  try {
    // The heading first: it bounds what the rows below it can come to.
    const [heading] = read(text, 1, MAX_HEADING);
    if (heading === undefined) return fault(1, null, 'unreadable');
    const columns = heading.record.map((name) => name.trim());
    const wrong = wrongColumn(columns);
    if (wrong !== null) return wrong;
    // One row more than may be: that there is one says that there are too many.
    const [, ...body] = read(text, MAX_IMPORT_ROWS + 2, MAX_RECORD);
    if (body.length > MAX_IMPORT_ROWS) return fault(MAX_IMPORT_ROWS + 2, null, 'too_many_rows');
    return {
      rows: body.map(({ record, info }) => ({
        // A record's last line is known; it began as many lines earlier as its cells have breaks.
        line: info.lines - record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0),
        cells: Object.fromEntries(columns.map((name, place) => [name, plain(record[place] ?? '')])),
      })),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault(Number(error.lines ?? 1), null, 'unreadable');
  }
}

function read(text: string, to: number, maxRecord: number): readonly CsvRecord[] {
  const options = { bom: true, info: true, skip_empty_lines: true, to, max_record_size: maxRecord } as const;
  return parse(text, options) as unknown as readonly CsvRecord[];
}

function wrongColumn(columns: readonly string[]): ReadFile | null {
  const unknown = columns.find((name) => !IMPORT_COLUMNS.some((known) => known === name));
  if (unknown !== undefined) return fault(1, unknown, 'unknown_column');
  const repeated = columns.find((name, place) => columns.indexOf(name) < place);
  if (repeated !== undefined) return fault(1, repeated, 'repeated_column');
  const missing = REQUIRED.find((name) => columns.indexOf(name) < 0);
  return missing === undefined ? null : fault(1, missing, 'missing_column');
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+@\t\r-])/, '');
}

function fault(line: number, column: string | null, problem: ImportError['problem']): ReadFile {
  return { error: { line, column, problem } };
}

/** The heading of an export; the mark before it tells spreadsheets that the text is UTF-8. */
export const FILE_HEADING = `${BOM}${IMPORT_COLUMNS.join(',')}\r\n`;

/** The rows of a product, as the import reads them. */
export function fileRows(product: StaffProductView, slugOf: ReadonlyMap<string, string>): string {
  const { currency } = product;
  const rows = product.variants.map(
    (variant): Record<ImportColumn, string> => ({
      product: product.slug,
      'name.en': product.name.en,
      'name.zh-CN': product.name['zh-CN'],
      'description.en': product.description.en,
      'description.zh-CN': product.description['zh-CN'],
      brand: product.brand ?? '',
      tags: product.tags.join(';'),
      categories: product.categoryIds.flatMap((id) => slugOf.get(id) ?? []).join(';'),
      taxClass: product.taxClass,
      sku: variant.sku,
      options: optionsCell(product.options, variant.options),
      price: amountText(variant.price, currency),
      compareAt: variant.compareAt === null ? '' : amountText(variant.compareAt, currency),
      weightGrams: String(variant.weightGrams),
      lowStockThreshold: String(variant.lowStockThreshold),
    }),
  );
  return stringify(rows, { columns: [...IMPORT_COLUMNS], record_delimiter: 'windows', escape_formulas: true });
}

/** `colour=blue;size=m`, in the order of the product's options. */
function optionsCell(options: readonly ProductOption[], chosen: Readonly<Record<string, string>>): string {
  return options.map(({ key }) => `${key}=${chosen[key] ?? ''}`).join(';');
}
