import { type Actor, isOpenPayment, type PaymentView } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lookUp } from './look-up.ts';
import { paymentOf, paymentView } from './payment-row.ts';

/** The order's newest payment, asked about at the provider if its outcome is open. Without an answer, as it was known. */
export async function refresh(
  deps: Deps,
  actor: Actor,
  { orderId, token }: { orderId: string; token?: string | undefined },
): Promise<PaymentView | null> {
  await findOrder(deps, deps.db, actor, { orderId, token });
  const newest = () => deps.db.payment.findFirst({ where: { orderId }, orderBy: { id: 'desc' } });
  const payment = await newest();
  if (payment === null) return null;
  if (!isOpenPayment(paymentOf(payment).status)) return paymentView(payment);
  await lookUp(deps, payment.id);
  return paymentView((await newest()) ?? payment);
}
