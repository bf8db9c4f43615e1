import {
  type AttributeDefinition,
  IMPORT_COLUMNS,
  type ImportColumn,
  type ImportError,
  MAX_IMPORT_ROWS,
} from '@pushcart/domain';
import { attributeColumns } from './attribute-cells.ts';
import { CsvFault, readCsv } from './csv-reader.ts';

/** How far a file is read. */
export interface Reading {
  /** Of the heading; none before it is read. */
  readonly columns: readonly ImportColumn[];
  readonly rowCount: number;
  /** What has come of the next row, and the line in which that begins. */
  readonly rest: string;
  readonly line: number;
}

export interface ReadRow {
  readonly line: number;
  /** One of each column. */
  readonly cells: readonly string[];
}

export type Slice = (Reading & { readonly rows: readonly ReadRow[] }) | { readonly error: ImportError };

export const UNREAD: Reading = { columns: [], rowCount: 0, rest: '', line: 1 };

const REQUIRED = ['product', 'sku'] as const satisfies readonly ImportColumn[];
/** Characters: a store's attributes, and the longest texts that a product may have. */
const MAX_HEADING = 10_000;
const MAX_RECORD = 100_000;
const BOM = '\uFEFF';

/** Reads on with the next piece of a file. */
export function readSlice(
  before: Reading,
  piece: string,
  { isLast, attributes }: { isLast: boolean; attributes: readonly AttributeDefinition[] },
): Slice {
  const hasHeading = before.columns.length > 0;
  const text = before.rest + piece;
  const reader = readCsv(hasHeading || !text.startsWith(BOM) ? text : text.slice(BOM.length), {
    line: before.line,
    isLast,
  });
  try {
    // The heading first: it bounds what the rows below it can come to.
    const columns = hasHeading ? before.columns : reader.next(MAX_HEADING)?.cells.map((name) => name.trim());
    if (columns === undefined) return isLast ? fault(1, null, 'unreadable') : { ...before, rest: text, rows: [] };
    const wrong = hasHeading ? null : wrongColumn(columns, attributes);
    if (wrong !== null) return wrong;
    const rows: ReadRow[] = [];
    for (let record = reader.next(MAX_RECORD); record !== null; record = reader.next(MAX_RECORD)) {
      const { line, cells } = record;
      if (cells.length !== columns.length) return fault(line, null, 'unreadable');
      if (before.rowCount + rows.length === MAX_IMPORT_ROWS) return fault(line, null, 'too_many_rows');
      rows.push({ line, cells: cells.map(plain) });
    }
    const { text: rest, line } = reader.rest();
    return { columns: columns as readonly ImportColumn[], rowCount: before.rowCount + rows.length, rest, line, rows };
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    return fault(error.line, null, 'unreadable');
  }
}

function wrongColumn(columns: readonly string[], attributes: readonly AttributeDefinition[]): Slice | null {
  const known: ReadonlySet<string> = new Set([...IMPORT_COLUMNS, ...attributeColumns(attributes)]);
  const unknown = columns.find((name) => !known.has(name));
  if (unknown !== undefined) return fault(1, unknown, 'unknown_column');
  const repeated = columns.find((name, place) => columns.indexOf(name) < place);
  if (repeated !== undefined) return fault(1, repeated, 'repeated_column');
  // A text in Chinese stands beside what it says otherwise.
  const others = columns.flatMap((name) => (/^attribute\..*\.zh-CN$/.test(name) ? name.slice(0, -6) : []));
  const missing = [...REQUIRED, ...others].find((name) => !columns.includes(name));
  return missing === undefined ? null : fault(1, missing, 'missing_column');
}

/** An export puts an apostrophe before what a spreadsheet would take for a formula. */
function plain(cell: string): string {
  return cell.trim().replace(/^'(?=[=+@\t\r-])/, '');
}

function fault(line: number, column: string | null, problem: ImportError['problem']): Slice {
  return { error: { line, column, problem } };
}
