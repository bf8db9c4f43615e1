import {
  applyProviderState,
  isOpenPayment,
  noteOnOrder,
  type OrderTimelineEntry,
  type PaymentStatus,
  type ProviderOutcome,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { nextLookUp } from './look-up-time.ts';
import { noteMoney } from './note-money.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { paymentOf, paymentView, type StoredPayment } from './payment-row.ts';

export interface Settled {
  readonly payment: StoredPayment;
  readonly outcome: ProviderOutcome;
}

/**
 * Takes in what the provider proved about a payment, whichever way it came: a callback, a look-up, or the answer to a
 * request of ours. The one place where money moves an order.
 */
export async function settlePayment(
  deps: Deps,
  tx: Transaction,
  known: Pick<StoredPayment, 'id' | 'orderId'>,
  told: ProviderPayment,
  actor: OrderTimelineEntry['actor'] = 'provider',
): Promise<Settled> {
  const order = await lockOrder(tx, known.orderId);
  let payment = await tx.payment.findUniqueOrThrow({ where: { id: known.id } });
  if (payment.providerRef !== null && payment.providerRef !== told.ref) {
    return { payment, outcome: { kind: 'rejected', why: 'reference' } };
  }
  const outcome = applyProviderState(paymentOf(payment), payment.id, told);
  if (outcome.kind !== 'rejected' && payment.providerRef === null) {
    payment = await tx.payment.update({
      where: { id: payment.id },
      data: { providerRef: told.ref, payUrl: told.payUrl, qrPayload: told.qrPayload ?? null },
    });
  }
  const at = deps.clock.now();
  if (outcome.kind === 'unchanged') return { payment: await noteScan(deps, tx, order, payment, told, at), outcome };
  if (outcome.kind === 'rejected') return { payment, outcome };

  const { status, captured, refunded } = outcome.next;
  const saved = await tx.payment.update({
    where: { id: payment.id },
    data: {
      status,
      captured: captured.amount,
      refunded: refunded.amount,
      failureCode: told.failureCode,
      lookUpAt: nextLookUp(status, payment.createdAt, at),
      ...(isOpenPayment(status) ? {} : { nextStep: null, nextStepAt: null }),
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  await noteMoney(deps, tx, order, { payment: saved, outcome, actor, at });
  return { payment: saved, outcome };
}

/** A phone has scanned the code: the page that shows it says so. */
async function noteScan(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  payment: StoredPayment,
  told: ProviderPayment,
  at: Date,
): Promise<StoredPayment> {
  const isNews =
    told.isScanned === true && payment.scannedAt === null && isOpenPayment(payment.status as PaymentStatus);
  if (!isNews) return payment;
  const scanned = await tx.payment.update({
    where: { id: payment.id },
    data: { scannedAt: at, version: { increment: 1 }, updatedAt: at },
  });
  const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor: 'provider', at });
  await saveDecision(deps, tx, order, decision, { payment: paymentView(scanned) });
  return scanned;
}
