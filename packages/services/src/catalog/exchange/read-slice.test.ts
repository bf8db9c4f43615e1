import { type AttributeDefinition, MAX_IMPORT_ROWS } from '@pushcart/domain';
import { expect, test } from 'vitest';
import { readSlice, type Slice, UNREAD } from './read-slice.ts';

const readFile = (text: string, attributes: readonly AttributeDefinition[] = []): Slice =>
  readSlice(UNREAD, text, { isLast: true, attributes });
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
  ['a quote that never ends', `product,sku\n"${'a'.repeat(200_000)}`, { line: 2, problem: 'unreadable' }],
  ['a row of too many cells', 'product,sku\na,b,c', { line: 2, problem: 'unreadable' }],
])('%s is refused with its place', (_what, text, error) => {
  expect(readFile(text)).toMatchObject({ error });
});

test('a mark of the byte order before the heading is no part of it', () => {
  expect(readFile('\uFEFFproduct,sku\na,b')).toMatchObject({ rows: [{ line: 2, cells: ['a', 'b'] }] });
});

test('columns of attributes are those the store has; words in Chinese stand beside others', () => {
  const of = { unit: null, name: { en: 'x', 'zh-CN': 'x' }, choices: [] };
  const attributes: AttributeDefinition[] = [
    { ...of, id: '1', key: 'material', kind: 'text', isFilterable: false },
    { ...of, id: '2', key: 'watts', kind: 'number', isFilterable: true },
  ];
  const heading = (columns: string) => readFile(`product,sku,${columns}\n`, attributes);

  expect(heading('attribute.watts,attribute.material,attribute.material.zh-CN')).toMatchObject({ rows: [] });
  const faults = ['attribute.watts.zh-CN', 'attribute.colour'].map((column) => [column, 'unknown_column']);
  for (const [column, problem] of [...faults, ['attribute.material', 'missing_column']]) {
    const named = problem === 'missing_column' ? `${column}.zh-CN` : String(column);
    expect(heading(named)).toMatchObject({ error: { line: 1, column, problem } });
  }
});

test('as many rows as may be are read, piece by piece, and one more is refused at its line', () => {
  const rows = 'a,b\n'.repeat(MAX_IMPORT_ROWS / 2);
  const goOn = (before: Slice, text: string, isLast: boolean) =>
    'error' in before ? before : readSlice(before, text, { isLast, attributes: [] });

  const full = goOn(
    goOn(readSlice(UNREAD, 'product,sku\na', { isLast: false, attributes: [] }), `${rows.slice(1)}a`, false),
    rows.slice(1),
    false,
  );

  expect(full).toMatchObject({ rowCount: MAX_IMPORT_ROWS - 1, rest: 'a,b\n' });
  expect(goOn(full, '', true)).toMatchObject({ rowCount: MAX_IMPORT_ROWS });
  expect(goOn(full, 'a,b', true)).toMatchObject({ error: { line: MAX_IMPORT_ROWS + 2, problem: 'too_many_rows' } });
});
