import { expect, test } from 'vitest';
import { createStyle } from './style.ts';
import { type Column, tableLines } from './table.ts';
import { widthOf } from './width.ts';

interface Row {
  readonly number: number;
  readonly name: string;
}

const columns: readonly Column<Row>[] = [
  { head: 'ORDER', cell: ({ number }) => `#${number}`, align: 'right' },
  { head: 'NAME', cell: ({ name }) => name, least: 6 },
  { head: 'END', cell: () => 'x' },
];
const rows = [
  { number: 7, name: '王小明' },
  { number: 1042, name: 'Bartholomew Featherstonehaugh' },
];
const plainly = { style: createStyle(false) };

test('columns line up also where names are Chinese', () => {
  expect(tableLines(rows, columns, { ...plainly, width: Number.POSITIVE_INFINITY })).toEqual([
    'ORDER  NAME                           END',
    '   #7  王小明                         x',
    '#1042  Bartholomew Featherstonehaugh  x',
  ]);
});

test('in a narrow terminal the column gives way that can', () => {
  const lines = tableLines(rows, columns, { ...plainly, width: 24 });

  expect(lines.at(-1)).toBe('#1042  Bartholomew…  x');
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(24);
});

test('colours change no width', () => {
  const painted: readonly Column<Row>[] = columns.map((column) => ({ ...column, paint: (_, style) => style.bad }));
  const coloured = tableLines(rows, painted, { style: createStyle(true), width: 30 });

  expect(coloured.map(widthOf)).toEqual(tableLines(rows, columns, { ...plainly, width: 30 }).map(widthOf));
  expect(coloured.join()).toContain('\u001b[31m');
});
