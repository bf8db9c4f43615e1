interface Money {
  readonly amount: number;
  readonly currency: string;
}

/** Minor units as people write them: 1250 USD is $12.50, 1250 JPY is ¥1,250. */
export function formatMoney({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function formatTime(at: Date): string {
  return at.toLocaleTimeString('en-GB');
}

/** Columns of fixed width; a longer text keeps its last column's neighbour readable by one space. */
export function columns(cells: readonly (readonly [text: string, width: number])[]): string {
  return cells
    .map(([text, width]) => text.padEnd(width))
    .join(' ')
    .trimEnd();
}
