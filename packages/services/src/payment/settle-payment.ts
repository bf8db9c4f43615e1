import {
  applyProviderState,
  markPaid,
  noteOnOrder,
  type OrderTimelineEntry,
  type ProviderOutcome,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { nextLookUp } from './look-up-time.ts';
import type { ProviderPayment } from './payment-provider.ts';
import { paymentOf, paymentView, type StoredPayment } from './payment-row.ts';
import { requestRefund } from './request-refund.ts';

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
      data: { providerRef: told.ref, payUrl: told.payUrl },
    });
  }
  if (outcome.kind !== 'changed') return { payment, outcome };

  const at = deps.clock.now();
  const { status, captured, refunded } = outcome.next;
  const saved = await tx.payment.update({
    where: { id: payment.id },
    data: {
      status,
      captured: captured.amount,
      refunded: refunded.amount,
      failureCode: told.failureCode,
      lookUpAt: nextLookUp(status, payment.createdAt, at),
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  const revenue = outcome.capturedNow - outcome.refundedNow;
  const carried = { payment: paymentView(saved), revenue };
  if (status === 'captured' && (await claimStock(tx, order, at))) {
    await saveDecision(deps, tx, order, markPaid(orderOf(order), at), carried);
    return { payment: saved, outcome };
  }
  await saveDecision(deps, tx, order, noteOnOrder(orderOf(order), 'payment.updated', { actor, at }), carried);
  // The money came for an order that is off, or whose stock is sold by now.
  if (status === 'captured') await requestRefund(tx, saved, 'paid too late', at);
  return { payment: saved, outcome };
}

/** Keeps the order's stock for good; takes it again when its hold ran out. False when there is nothing to be paid for. */
async function claimStock(tx: Transaction, order: StoredOrder, at: Date): Promise<boolean> {
  if (order.status !== 'placed' && order.status !== 'expired') return false;
  const [row] = await tx.$queryRaw<
    { claimed: boolean }[]
  >`SELECT claim_stock(${order.id}::uuid, ${at}::timestamptz) AS claimed`;
  markAsNews(tx);
  return row?.claimed === true;
}
