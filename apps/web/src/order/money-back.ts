import type { OrderView, PaymentView } from '@pushcart/client';

/** What of a payment has not been given back, to where it came from or as store credit. Minor units. */
export function keptOf({ captured, refunded, credited }: PaymentView): number {
  return captured.amount - refunded.amount - credited.amount;
}

/** Where the money of a cancelled order is: there was none, it is on its way back, or it is back. */
export function moneyOfCancelled({ payments }: Pick<OrderView, 'payments'>): 'unpaid' | 'onItsWay' | 'paidBack' {
  if (payments.some((payment) => payment.status === 'authorised' || keptOf(payment) > 0)) return 'onItsWay';
  return payments.some(({ captured }) => captured.amount > 0) ? 'paidBack' : 'unpaid';
}
