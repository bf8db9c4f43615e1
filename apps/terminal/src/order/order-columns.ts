import type { OrderSummary } from '@pushcart/client';
import { formatMoney, formatTime } from '../output/format.ts';
import type { Style } from '../output/style.ts';
import type { Column } from '../output/table.ts';

/** A row of the list of orders. Names are masked by the shop. */
export const ORDER_COLUMNS: readonly Column<OrderSummary>[] = [
  { head: 'ORDER', cell: ({ number }) => `#${number}`, align: 'right' },
  { head: 'PLACED', cell: ({ placedAt }) => formatTime(placedAt) },
  { head: 'STATE', cell: ({ status, due }) => (due === undefined ? status : `${status}, rest due`), paint: paintState },
  { head: 'TOTAL', cell: ({ total }) => formatMoney(total), align: 'right' },
  { head: 'ITEMS', cell: ({ itemCount }) => String(itemCount), align: 'right' },
  { head: 'CUSTOMER', cell: ({ customerName }) => customerName, least: 8 },
  { head: 'PLACE', cell: ({ city, country }) => `${city}, ${country}`, least: 8 },
];

/** What waits for somebody here stands out, what has come to nothing steps back. */
export function paintState({ status }: Pick<OrderSummary, 'status'>, style: Style) {
  switch (status) {
    case 'paid':
      return style.warn;
    case 'delivered':
    case 'completed':
      return style.good;
    case 'cancelled':
    case 'expired':
      return style.soft;
    default:
      return undefined;
  }
}
