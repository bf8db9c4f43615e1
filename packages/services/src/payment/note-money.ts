import { isOff, markPaid, money, noteOnOrder, type OrderTimelineEntry, type ProviderOutcome } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { markAsNews } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { callOff, hasParcel } from '../order/call-off.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { dueOf } from './order-due.ts';
import { isSure, paymentView, type StoredPayment } from './payment-row.ts';
import { requestRefund } from './request-refund.ts';
import { settleBalance } from './settle-balance.ts';

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
  // What is only going back again was taken in, or turned away, when it came.
  const hasCome = capturedNow > 0 || payment.status === 'authorised';
  const isLost = isCountedOn && (payment.status === 'voided' || payment.status === 'failed');
  if (!isCountedOn && hasCome && isSure(payment)) order = await takeIn(deps, tx, order, moved);
  else if (!isLost && refundedNow === 0) order = await note(deps, tx, order, moved, capturedNow);
  else if (capturedNow > 0) order = await note(deps, tx, order, moved, capturedNow);
  // It was asked for before the order was called off.
  if (isCountedOn && capturedNow > 0 && isOff(orderOf(order).status))
    await requestRefund(tx, payment, 'paid too late', moved.at);
  if (isLost || refundedNow > 0) await giveBack(deps, tx, order, moved);
}

/**
 * The order is paid once all of its price is sure. Until then it waits for the rest, as long as its hold lasts; a paid order that costs more
 * since it was edited waits for the difference.
 */
async function takeIn(deps: Deps, tx: Transaction, order: StoredOrder, moved: Moved): Promise<StoredOrder> {
  const { payment, outcome, at } = moved;
  const before = await dueOf(tx, order);
  const surplus = Number(payment.amount) - before;
  const accept = () => tx.payment.update({ where: { id: payment.id }, data: { acceptedAt: at } });
  const giveSurplus = async () => {
    if (surplus > 0) await settleBalance(tx, order, { reason: 'paid too much', at, sendAt: at, surplus });
  };

  if ((surplus < 0 && order.status === 'placed') || (before > 0 && order.status === 'paid')) {
    await accept();
    const noted = await note(deps, tx, order, moved, outcome.capturedNow, Math.max(-surplus, 0));
    await giveSurplus();
    return noted;
  }
  if (surplus >= 0 && (await claimOrder(tx, order, at))) {
    await accept();
    const due = money(0, order.currency);
    const carried = { payment: paymentView(payment), revenue: outcome.capturedNow, due };
    const paid = await saveDecision(deps, tx, order, markPaid(orderOf(order), at), carried);
    await giveSurplus();
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
  const isWaiting = order.status === 'placed' || order.status === 'paid';
  const due = isWaiting ? await dueOf(tx, order) : undefined;
  const noted = await note(deps, tx, order, moved, -outcome.refundedNow, due);
  const isReady = noted.status === 'paid' || noted.status === 'packed';
  if (!isReady || (await isPaid(tx, order.id)) || (await hasParcel(tx, order.id))) return;
  const cause = payment.captured > 0 ? 'payment_refunded' : 'payment_voided';
  await callOff(deps, tx, noted, { actor, at, cause });
}

function note(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { payment, actor, at }: Moved,
  revenue: number,
  due?: number,
) {
  const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor, at });
  const carried = { payment: paymentView(payment), revenue };
  const left = due === undefined ? {} : { due: money(due, order.currency) };
  return saveDecision(deps, tx, order, decision, { ...carried, ...left });
}

async function isPaid(tx: Transaction, orderId: string): Promise<boolean> {
  const payments = await tx.payment.findMany({ where: { orderId } });
  return payments.some(
    (row) => row.captured > row.refunded || (row.acceptedAt !== null && row.status === 'authorised'),
  );
}

/** Keeps the order's stock for good; takes it and its promotions again when its hold ran out. False when one of them is gone. */
export async function claimOrder(tx: Transaction, order: StoredOrder, at: Date): Promise<boolean> {
  if (order.status !== 'placed' && order.status !== 'expired') return false;
  const [row] = await tx.$queryRaw<
    { claimed: boolean }[]
  >`SELECT claim_order_in_place(${order.id}::uuid, ${at}::timestamptz) AS claimed`;
  markAsNews(tx);
  return row?.claimed === true;
}
