import { markPaid, noteOnOrder, type OrderTimelineEntry, type ProviderOutcome } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { callOff, hasParcel } from '../order/call-off.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { coveredBy } from './order-due.ts';
import { isSure, paymentView, type StoredPayment } from './payment-row.ts';
import { requestRefund, requestSurplus } from './request-refund.ts';

interface Moved {
  readonly payment: StoredPayment;
  readonly outcome: Extract<ProviderOutcome, { kind: 'changed' }>;
  readonly actor: OrderTimelineEntry['actor'];
  readonly at: Date;
}

/**
 * Moves the order as its money moved. When the news of a refund overtook that of the capture, both are taken in one after the other,
 * so that the order ends where it would have ended.
 */
export async function noteMoney(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<void> {
  const { payment, outcome } = moved;
  const { capturedNow, refundedNow } = outcome;
  const isCountedOn = payment.acceptedAt !== null;
  const isLost = isCountedOn && (payment.status === 'voided' || payment.status === 'failed');
  if (!isCountedOn && isSure(payment)) order = await takeIn(deps, tx, order, moved);
  else if (!isLost && refundedNow === 0) order = await note(deps, tx, order, moved, capturedNow);
  else if (capturedNow > 0) order = await note(deps, tx, order, moved, capturedNow);
  if (isLost || refundedNow > 0) await giveBack(deps, tx, order, moved);
}

/** The order is paid once all of its price is sure. Until then it waits for the rest, as long as its hold lasts. */
async function takeIn(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<StoredOrder> {
  const { payment, outcome, at } = moved;
  const others = await coveredBy(tx, order.id, payment.id);
  const surplus = others + Number(payment.amount) - Number(order.total);
  const accept = () => tx.payment.update({ where: { id: payment.id }, data: { acceptedAt: at } });

  if (surplus < 0 && order.status === 'placed') {
    await accept();
    return note(deps, tx, order, moved, outcome.capturedNow);
  }
  if (surplus >= 0 && (await claimOrder(tx, order, at))) {
    await accept();
    const carried = { payment: paymentView(payment), revenue: outcome.capturedNow };
    const paid = await saveDecision(deps, tx, order, markPaid(orderOf(order), at), carried);
    await requestSurplus(tx, order.id, surplus, at);
    return paid;
  }
  const noted = await note(deps, tx, order, moved, outcome.capturedNow);
  // The money came for an order that is off, or whose stock is sold by now.
  if (payment.status === 'authorised') await tx.payment.update({ where: { id: payment.id }, data: giveUpAt(at) });
  else await requestRefund(tx, payment, 'paid too late', at);
  return noted;
}

const giveUpAt = (at: Date) => ({ nextStep: 'void', nextStepAt: at });

/** An order whose money has all gone back, and whose parcel nobody has, is off. */
async function giveBack(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<void> {
  const { payment, outcome, actor, at } = moved;
  const noted = await note(deps, tx, order, moved, -outcome.refundedNow);
  const isReady = noted.status === 'paid' || noted.status === 'packed';
  if (!isReady || (await isPaid(tx, order.id)) || (await hasParcel(tx, order.id))) return;
  const cause = payment.captured > 0 ? 'payment refunded' : 'payment voided';
  await callOff(deps, tx, noted, { actor, at, cause });
}

function note(deps: Deps, tx: Transaction, order: StoredOrder, { payment, actor, at }: Moved, revenue: number) {
  const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor, at });
  return saveDecision(deps, tx, order, decision, { payment: paymentView(payment), revenue });
}

async function isPaid(tx: Transaction, orderId: string): Promise<boolean> {
  const payments = await tx.payment.findMany({ where: { orderId } });
  return payments.some(
    (row) => row.captured > row.refunded || (row.acceptedAt !== null && row.status === 'authorised'),
  );
}

/** Keeps the order's stock for good; takes it and its promotions again when its hold ran out. False when one of them is gone. */
async function claimOrder(tx: Transaction, order: StoredOrder, at: Date): Promise<boolean> {
  if (order.status !== 'placed' && order.status !== 'expired') return false;
  const [row] = await tx.$queryRaw<
    { claimed: boolean }[]
  >`SELECT claim_order_in_place(${order.id}::uuid, ${at}::timestamptz) AS claimed`;
  markAsNews(tx);
  return row?.claimed === true;
}
