import { expect, test } from 'vitest';
import { CsvFault, type CsvRecord, readCsv } from './csv-reader.ts';

const MAX = 1_000;

function readInPieces(text: string, size: number): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [rest, line] = ['', 1];
  for (let at = 0; at < text.length; at += size) {
    const reader = readCsv(rest + text.slice(at, at + size), { line, isLast: at + size >= text.length });
    for (let record = reader.next(MAX); record !== null; record = reader.next(MAX)) records.push(record);
    ({ text: rest, line } = reader.rest());
  }
  return records;
}

test('rows are the same wherever the text is cut, with the line in which each begins', () => {
  const text = ',b\r\n\r\n"x\r\ny","say ""hi"""\n"",\r\n杯🫖,"a,b"\r\n\nlast,';

  for (const size of [1, 2, 3, 5, 8, 100]) {
    expect(readInPieces(text, size)).toEqual([
      { line: 1, cells: ['', 'b'] },
      { line: 3, cells: ['x\r\ny', 'say "hi"'] },
      { line: 5, cells: ['', ''] },
      { line: 6, cells: ['杯🫖', 'a,b'] },
      { line: 8, cells: ['last', ''] },
    ]);
  }
});

test.each([
  ['a quote within a cell', 'a,b\nc"d,e', 2],
  ['text behind a quote', 'a\n\n"b"c', 3],
  ['a quote that never ends', 'a\n"b', 2],
  ['a row that never ends', `a\n"${'b'.repeat(2 * MAX)}`, 2],
  ['too long a row', `a\n${'b'.repeat(2 * MAX)}\nc`, 2],
])('%s is a fault, with its line', (_what, text, line) => {
  const faultOf = (size: number) => {
    try {
      return readInPieces(text, size);
    } catch (error) {
      return error instanceof CsvFault ? error.line : error;
    }
  };

  expect([faultOf(7), faultOf(10_000)]).toEqual([line, line]);
});

test('a column of a quarter of a million cells, or a cell of as many quotes, is read within a moment', () => {
  const startedAt = performance.now();

  expect(readInPieces('a\n'.repeat(125_000), 250_000)).toHaveLength(125_000);
  expect(() => readInPieces(`"${'""'.repeat(125_000)}"`, 250_001)).toThrow(CsvFault);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});
