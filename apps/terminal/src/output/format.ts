import { fit, plain, widthOf } from './width.ts';

interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Minor units as people write them: 1250 USD is $12.50, 1250 JPY is ¥1,250. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** The time of today; of another day its date as well. */
export function formatTime(at: Date, now: Date = new Date()): string {
  const time = at.toLocaleTimeString('en-GB');
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.toLocaleDateString('en-GB', { day: '2-digit', month: 'short' })} ${time.slice(0, 5)}`;
}

/** A count and its noun: 1 line, 2 lines, 1,200 lines. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Columns of fixed width; a longer text keeps its neighbour readable by one space. */
export function columns(cells: readonly (readonly [text: string, width: number])[]): string {
  return cells
    .map(([text, width]) => {
      const shown = plain(text);
      return widthOf(shown) > width ? shown : fit(shown, width);
    })
    .join(' ')
    .trimEnd();
}
