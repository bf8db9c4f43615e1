import { markPaid, noteOnOrder, type OrderTimelineEntry, type ProviderOutcome } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { callOff, hasParcel } from '../order/call-off.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { paymentView, type StoredPayment } from './payment-row.ts';
import { requestRefund } from './request-refund.ts';

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
  const { capturedNow, refundedNow } = moved.outcome;
  if (capturedNow === 0 && refundedNow === 0) {
    await note(deps, tx, order, moved, 0);
    return;
  }
  const taken = capturedNow > 0 ? await takeIn(deps, tx, order, moved) : order;
  if (refundedNow > 0) await giveBack(deps, tx, taken, moved);
}

async function takeIn(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<StoredOrder> {
  const { payment, outcome, at } = moved;
  if (await claimOrder(tx, order, at)) {
    const carried = { payment: paymentView(payment), revenue: outcome.capturedNow };
    return saveDecision(deps, tx, order, markPaid(orderOf(order), at), carried);
  }
  const noted = await note(deps, tx, order, moved, outcome.capturedNow);
  // The money came for an order that is off, or whose stock is sold by now.
  await requestRefund(tx, payment, 'paid too late', at);
  return noted;
}

/** An order whose money has all gone back, and whose parcel nobody has, is off. */
async function giveBack(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<void> {
  const noted = await note(deps, tx, order, moved, -moved.outcome.refundedNow);
  const isReady = noted.status === 'paid' || noted.status === 'packed';
  if (!isReady || (await isPaid(tx, order.id)) || (await hasParcel(tx, order.id))) return;
  const { actor, at } = moved;
  await callOff(deps, tx, noted, { actor, at, cause: 'payment refunded' });
}

function note(deps: Deps, tx: Transaction, order: StoredOrder, { payment, actor, at }: Moved, revenue: number) {
  const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor, at });
  return saveDecision(deps, tx, order, decision, { payment: paymentView(payment), revenue });
}

async function isPaid(tx: Transaction, orderId: string): Promise<boolean> {
  const payments = await tx.payment.findMany({ where: { orderId }, select: { captured: true, refunded: true } });
  return payments.some(({ captured, refunded }) => captured > refunded);
}

/** Keeps the order's stock for good; takes it and its promotions again when its hold ran out. False when one of them is gone. */
async function claimOrder(tx: Transaction, order: StoredOrder, at: Date): Promise<boolean> {
  if (order.status !== 'placed' && order.status !== 'expired') return false;
  const [row] = await tx.$queryRaw<
    { claimed: boolean }[]
  >`SELECT claim_order(${order.id}::uuid, ${at}::timestamptz) AS claimed`;
  markAsNews(tx);
  return row?.claimed === true;
}
