import type { Transaction } from '../../db/client.ts';
import type { ImportRow } from './imports.ts';
import type { FileRow } from './product-rows.ts';
import type { ReadRow } from './read-slice.ts';

/** Rows in one transaction; more than a product may have. */
const BATCH = 500;
/** Rows that are deleted in one transaction. */
const FORGOTTEN = 20_000;
/** Characters of a slug or SKU that are looked for; a longer one is refused anyway, and no index holds it. */
const MAX_NAME = 200;

/** Keeps rows that were read. Returns how many products they name first. */
export async function storeRows(
  tx: Transaction,
  importId: string,
  columns: readonly string[],
  rows: readonly ReadRow[],
): Promise<number> {
  const [slugAt, skuAt] = [columns.indexOf('product'), columns.indexOf('sku')];
  const nameOf = (cell: string | undefined) => (cell ?? '').slice(0, MAX_NAME);
  const named = rows.map(({ line, cells }) => ({
    line,
    slug: nameOf(cells[slugAt]),
    sku: nameOf(cells[skuAt]),
    cells,
  }));
  const [added] = await tx.$queryRaw<[{ products: number }]>`
    WITH added AS (
      INSERT INTO product_import_rows (import_id, place, line, slug, sku, cells)
      SELECT ${importId}::uuid, coalesce(known.place, min(new.line) OVER (PARTITION BY new.slug)), new.line, new.slug, new.sku, new.cells
      FROM jsonb_to_recordset(${JSON.stringify(named)}::jsonb) AS new(line int, slug text, sku text, cells jsonb)
      LEFT JOIN LATERAL (
        SELECT place FROM product_import_rows WHERE import_id = ${importId}::uuid AND slug = new.slug LIMIT 1) known ON true
      RETURNING place, line)
    SELECT count(*) FILTER (WHERE place = line)::int AS products FROM added`;
  return added.products;
}

/** The rows of a product, in the order of the file. */
export interface Group {
  readonly place: number;
  readonly rows: readonly [FileRow, ...FileRow[]];
}

type StoredRow = readonly [place: number, line: number, cells: readonly string[]];

/** The next products of the file, each with all its rows, or with more than a product may have. */
export async function nextGroups(tx: Transaction, { id, columns, donePlace }: ImportRow): Promise<readonly Group[]> {
  // One row more says whether the last product may go on behind what is read. All of them as one value: read row by row, they would
  // take longer than all else that is done with them.
  const [{ stored }] = await tx.$queryRaw<[{ stored: readonly StoredRow[] }]>`
    SELECT coalesce(jsonb_agg(jsonb_build_array(place, line, cells) ORDER BY place, line), '[]') AS stored FROM (
      SELECT place, line, cells FROM product_import_rows
      WHERE import_id = ${id}::uuid AND place > ${donePlace}::int
      ORDER BY place, line LIMIT ${BATCH + 1}::int) row`;
  const groups: { place: number; rows: [FileRow, ...FileRow[]] }[] = [];
  for (const [place, line, texts] of stored) {
    const row = { line, cells: Object.fromEntries(columns.map((name, at) => [name, texts[at] ?? ''])) };
    const last = groups.at(-1);
    if (last?.place === place) last.rows.push(row);
    else groups.push({ place, rows: [row] });
  }
  return stored.length > BATCH && groups.length > 1 ? groups.slice(0, -1) : groups;
}

/** The first product of the file that names a SKU, by SKU. */
export async function firstOwners(
  tx: Transaction,
  importId: string,
  skus: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const owners = await tx.$queryRaw<{ sku: string; slug: string }[]>`
    SELECT named.sku, first.slug FROM unnest(${[...skus]}::text[]) AS named(sku) CROSS JOIN LATERAL (
      SELECT slug FROM product_import_rows WHERE import_id = ${importId}::uuid AND sku = named.sku ORDER BY line LIMIT 1) first`;
  return new Map(owners.map(({ sku, slug }) => [sku, slug]));
}

/** Deletes some rows of a file. Says whether there were any. */
export async function forgetRows(tx: Transaction, importId: string): Promise<boolean> {
  const deleted = await tx.$executeRaw`
    DELETE FROM product_import_rows WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM product_import_rows WHERE import_id = ${importId}::uuid LIMIT ${FORGOTTEN}))`;
  return deleted > 0;
}
