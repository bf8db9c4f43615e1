import type { Style } from './style.ts';
import { fit, plain, widthOf } from './width.ts';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
  readonly align?: 'left' | 'right';
  /** Gives way where the terminal is too narrow, down to so many columns. */
  readonly least?: number;
  readonly paint?: (row: Row, style: Style) => ((text: string) => string) | undefined;
}

const GAP = 2;

/** Rows under their headings, each column as wide as what is in it, and all of it no wider than `width`. */
export function tableLines<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { width, style }: { readonly width: number; readonly style: Style },
): readonly string[] {
  const cells = rows.map((row) => columns.map(({ cell }) => plain(cell(row))));
  const widths = fittingWidths(
    columns.map(({ head, least }, place) => {
      const natural = Math.max(widthOf(head), ...cells.map((row) => widthOf(row[place] ?? '')));
      return { natural, least: Math.min(natural, Math.max(least ?? natural, widthOf(head))) };
    }),
    width - GAP * (columns.length - 1),
  );
  const line = (texts: readonly string[], paints: (place: number) => ((text: string) => string) | undefined) =>
    columns
      .map(({ align }, place) => {
        const text = fit(texts[place] ?? '', widths[place] ?? 0, align);
        const isLast = place === columns.length - 1;
        return (paints(place) ?? same)(isLast ? text.trimEnd() : text);
      })
      .join(' '.repeat(GAP))
      .trimEnd();
  return [
    line(
      columns.map(({ head }) => head),
      () => style.soft,
    ),
    ...cells.map((texts, index) => {
      const row = rows[index] as Row;
      return line(texts, (place) => columns[place]?.paint?.(row, style));
    }),
  ];
}

const same = (text: string) => text;

/** What is over is taken a column at a time from the widest of those that give way. */
function fittingWidths(
  wanted: readonly { readonly natural: number; readonly least: number }[],
  room: number,
): readonly number[] {
  const widths = wanted.map(({ natural }) => natural);
  const givesWay = (place: number) => (widths[place] ?? 0) > (wanted[place]?.least ?? 0);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const places = widths.map((_, place) => place).filter(givesWay);
    const widest = places.sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
