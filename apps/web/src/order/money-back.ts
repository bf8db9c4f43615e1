import type { OrderView } from '@pushcart/client';

/** Where the money of a cancelled order is: there was none, it is on its way back, or it is back. */
export function moneyOfCancelled({ payments }: Pick<OrderView, 'payments'>): 'unpaid' | 'onItsWay' | 'paidBack' {
  const isHeld = payments.some(
    ({ status, captured, refunded }) => status === 'authorised' || captured.amount > refunded.amount,
  );
  if (isHeld) return 'onItsWay';
  return payments.some(({ captured }) => captured.amount > 0) ? 'paidBack' : 'unpaid';
}
