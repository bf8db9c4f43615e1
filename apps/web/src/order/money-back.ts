import type { OrderView } from '@pushcart/client';

type Paid = Pick<OrderView, 'payments' | 'returns'>;

/** Where the money of a cancelled order is: there was none, it is on its way back, or it is back. */
export function moneyOfCancelled({ payments }: Pick<Paid, 'payments'>): 'unpaid' | 'onItsWay' | 'paidBack' {
  const isHeld = payments.some(
    ({ status, captured, refunded }) => status === 'authorised' || captured.amount > refunded.amount,
  );
  if (isHeld) return 'onItsWay';
  return payments.some(({ captured }) => captured.amount > 0) ? 'paidBack' : 'unpaid';
}

/** Whether all that was to be given back for its returns is paid back. */
export function areReturnsPaidBack({ payments, returns }: Paid): boolean {
  const owed = returns.reduce((sum, { refund }) => sum + (refund?.amount ?? 0), 0);
  return payments.reduce((sum, { refunded }) => sum + refunded.amount, 0) >= owed;
}
