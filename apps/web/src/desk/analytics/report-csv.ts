import { amountText, type MetricDelta, type SalesReport } from '@pushcart/domain';

const COUNTS = [
  'placed',
  'paid',
  'shipped',
  'delivered',
  'cancelled',
] as const satisfies readonly (keyof MetricDelta)[];
const SUMS = ['revenue', 'refunded'] as const satisfies readonly (keyof MetricDelta)[];
const COLUMNS = [...COUNTS, ...SUMS];

/** A row an hour or day of a report, beside what it is held against; amounts in the store's currency, as decimals with a point. */
export function reportCsv({ currency, points }: Pick<SalesReport, 'currency' | 'points'>): string {
  const cellsOf = (figures: MetricDelta) => [
    ...COUNTS.map((count) => String(figures[count])),
    ...SUMS.map((sum) => amountText(figures[sum], currency)),
  ];
  const head = ['starts_at', ...COLUMNS, ...COLUMNS.map((name) => `${name}_before`), 'currency'];
  const rows = points.map(({ startsAt, figures, before }) => [
    startsAt.toISOString(),
    ...cellsOf(figures),
    ...cellsOf(before),
    currency,
  ]);
  return [head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}
