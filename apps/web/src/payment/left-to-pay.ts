import type { Money, OrderView } from '@pushcart/client';

/** What is still to be paid of an order: its price without what payments keep of it. */
export function leftToPay({ total, payments }: Pick<OrderView, 'total' | 'payments'>): Money {
  const kept = payments.reduce((sum, { captured, refunded }) => sum + captured.amount - refunded.amount, 0);
  return { ...total, amount: Math.max(total.amount - kept, 0) };
}
