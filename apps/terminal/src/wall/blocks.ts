import type { Style } from '../output/style.ts';
import { cut, fit, plain, widthOf } from '../output/width.ts';

/** Lines that are all equally wide. */
export interface Block {
  readonly width: number;
  readonly lines: readonly string[];
}

type Paint = (text: string) => string;
const same: Paint = (text) => text;

/** What stands on the left gives way to what stands on the right. */
export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly paint?: Paint;
}

export function pairLine({ left, right, paint = same }: Pair, width: number): string {
  const end = cut(plain(right), width);
  const room = width - widthOf(end) - 1;
  return room <= 0 ? paint(fit(end, width, 'right')) : `${fit(left, room)} ${paint(end)}`;
}

/** Words of a line one after the other, on as many lines as that takes. */
export function flow(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)}${BETWEEN}${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fit(line, width));
}

const BETWEEN = '  ·  ';

/** A heading and rows under it, in exactly `height` lines, of which the last is blank where there is room. */
export function panel(
  { title, rows, empty }: { readonly title: string; readonly rows: readonly Pair[]; readonly empty: string },
  { width, height, style }: { readonly width: number; readonly height: number; readonly style: Style },
): Block {
  const body = rows.length === 0 ? [style.soft(fit(empty, width))] : rows.map((row) => pairLine(row, width));
  const room = height >= ROOMY ? height - 1 : Math.max(0, height);
  const lines = [style.bold(fit(title, width)), ...body].slice(0, room);
  const blank = ' '.repeat(width);
  return { width, lines: [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => blank)] };
}

const ROOMY = 3;

/** Blocks beside one another, with a gap between them. */
export function beside(blocks: readonly Block[], gap: number): Block {
  const height = Math.max(0, ...blocks.map(({ lines }) => lines.length));
  const space = ' '.repeat(gap);
  const lines = Array.from({ length: height }, (_, row) =>
    blocks.map((block) => block.lines[row] ?? ' '.repeat(block.width)).join(space),
  );
  return { width: blocks.reduce((sum, { width }) => sum + width, 0) + gap * (blocks.length - 1), lines };
}

const LEVELS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** A bar a number, the last ones that fit; the highest is full, and what is above nothing shows. */
export function bars(numbers: readonly number[], width: number): string {
  const shown = numbers.slice(-width);
  const top = Math.max(1, ...shown);
  return shown.map((number) => LEVELS[Math.ceil((number / top) * (LEVELS.length - 1))] ?? '█').join('');
}
