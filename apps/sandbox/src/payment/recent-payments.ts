import type { RecentRow } from '../control/control-page.ts';
import { newestOf } from '../control/newest.ts';
import { formatMoney, type Language } from './page/words.ts';
import type { Payment } from './payment.ts';

/** The last payments that were opened, for the control page. */
export function recentPayments(all: Iterable<Payment>, language: Language): readonly RecentRow[] {
  return newestOf(all).map(({ id, amount, currency, orderNumber, reference, status, createdAt }) => ({
    name: `#${orderNumber ?? reference}`,
    text: formatMoney(amount, currency, language),
    status,
    at: createdAt,
    href: `/pay/${id}?lang=${language}`,
  }));
}
