import {
  type Actor,
  DomainError,
  type OutsideMoney,
  type PaymentView,
  requireId,
  requirePayable,
  requirePermission,
  requireText,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import { isDuplicate } from '../db/sql-error.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { noteMoney } from './note-money.ts';
import { dueOf, replaceOpenPayments } from './order-due.ts';
import { MANUAL, outsideRef } from './outside.ts';
import { paymentOf, paymentView } from './payment-row.ts';

/** Writes down that all that is still due of an order was paid in cash or straight to the store's bank. */
export async function record(
  deps: Deps,
  actor: Actor,
  { orderId, key, ...money }: OutsideMoney & { readonly orderId: string; readonly key: string },
): Promise<PaymentView> {
  requirePermission(actor, 'payments.record');
  requireId(orderId, 'order');
  const found = await deps.db.order.findFirst({ where: { id: orderId, storeId: actor.storeId }, select: { id: true } });
  if (found === null) throw new DomainError('NOT_FOUND', 'There is no such order.');
  return once(deps, actor, 'payment.record', key, { orderId, ...money }, async (tx) => {
    const payment = await recordMoney(deps, tx, orderId, money);
    const details = { amount: payment.amount.amount, method: money.method };
    await recordAudit(deps, tx, actor, 'payment.record', orderId, details);
    return payment;
  });
}

/** The order is paid in the same transaction, as it would be by a provider. */
export async function recordMoney(
  deps: Deps,
  tx: Transaction,
  orderId: string,
  { method, reference }: OutsideMoney,
): Promise<PaymentView> {
  const order = await lockOrder(tx, orderId);
  const at = deps.clock.now();
  const due = await dueOf(tx, order);
  requirePayable(orderOf(order), at, due);
  const { storeId, currency } = order;
  const providerRef = outsideRef(storeId, { method, reference: requireText('reference', reference, { max: 60 }) });
  const data = { orderId, provider: MANUAL, providerRef, status: 'captured', amount: due, captured: due, currency };
  const payment = await tx.payment
    .create({ data: { id: deps.random.uuid(), ...data, returnUrl: '', createdAt: at, updatedAt: at } })
    .catch((error: unknown) => {
      if (!isDuplicate(error)) throw error;
      throw new DomainError('REFERENCE_TAKEN', 'A payment of this reference was written down before.');
    });
  await replaceOpenPayments(tx, orderId, 0, at);
  const outcome = { kind: 'changed', next: paymentOf(payment), capturedNow: due, refundedNow: 0 } as const;
  await noteMoney(deps, tx, order, { payment, outcome, actor: 'staff', at });
  return paymentView(payment);
}
