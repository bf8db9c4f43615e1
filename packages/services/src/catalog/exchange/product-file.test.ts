import { MAX_IMPORT_PART, MAX_IMPORT_PARTS, MAX_IMPORT_ROWS } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { readFile } from './product-file.ts';

const MOST_CHARACTERS = MAX_IMPORT_PART * MAX_IMPORT_PARTS;
/** The beginning of a ZIP archive that holds `../../product.csv`, as somebody who sends it for a text would. */
const ZIP = `PK\u0003\u0004\u0014\u0000\u0000\u0000\b\u0000${'\u0000'.repeat(16)}\u0012\u0000\u0000\u0000../../product.csv`;
/** What a decoder makes of bytes that are no UTF-8. */
const BROKEN = '\uFFFD\uFFFD\uFFFD';

test.each([
  ['a ZIP archive', ZIP],
  ['a compressed file', `\u001F\uFFFD\b\u0000${BROKEN}`],
  ['a spreadsheet', `${ZIP}[Content_Types].xml`],
  ['no text', BROKEN],
])('%s is not unpacked: it is refused for its heading', (_what, text) => {
  expect(readFile(text)).toMatchObject({ error: { line: 1, problem: 'unknown_column' } });
});

test.each([
  ['nothing', '', { line: 1, problem: 'unreadable' }],
  ['a column twice', 'product,sku,sku\na,b,c', { line: 1, column: 'sku', problem: 'repeated_column' }],
  ['thousands of columns', `product,sku${',sku'.repeat(10_000)}\n`, { line: 1, problem: 'unreadable' }],
  ['a quote that never ends', `product,sku\n"${'a'.repeat(200_000)}`, { problem: 'unreadable' }],
  ['a row of too many cells', 'product,sku\na,b,c', { line: 2, problem: 'unreadable' }],
])('%s is refused with its place', (_what, text, error) => {
  expect(readFile(text)).toMatchObject({ error });
});

test('a mark of the byte order before the heading is no part of it', () => {
  expect(readFile('\uFEFFproduct,sku\na,b')).toEqual({ rows: [{ line: 2, cells: { product: 'a', sku: 'b' } }] });
});

test('as large as a file may be, it is read within a moment, or refused without its rows being kept', () => {
  const row = 'a,b\n';
  const rows = `product,sku\n${row.repeat(Math.floor(MOST_CHARACTERS / row.length) - 3)}`;
  const columns = `${'sku,'.repeat(MOST_CHARACTERS / 4 - 1)}sku`;

  const startedAt = performance.now();
  expect(readFile(rows)).toMatchObject({ error: { line: MAX_IMPORT_ROWS + 2, problem: 'too_many_rows' } });
  expect(readFile(columns)).toMatchObject({ error: { problem: 'unreadable' } });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
