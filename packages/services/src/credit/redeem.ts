import { type Actor, DomainError, type PaymentView, personOf, requirePayable } from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { findOrder } from '../order/find-order.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { noteMoney } from '../payment/note-money.ts';
import { dueOf, replaceOpenPayments } from '../payment/order-due.ts';
import { paymentOf, paymentView } from '../payment/payment-row.ts';
import { CREDIT } from '../payment/providers.ts';
import { requireCreditCurrency, takeCredit } from './credit-ledger.ts';
import { codeIndexOf, unusable } from './credit-row.ts';

interface Asked {
  readonly orderId: string;
  readonly token?: string | undefined;
  /** Of a gift card; without it, the shopper's own credit. */
  readonly code?: string | undefined;
  readonly key: string;
}

/**
 * Pays as much of an order as there is on a card or credit: a payment of its own, captured in the same transaction. What was opened at
 * a provider for another amount is given up.
 */
export async function redeem(deps: Deps, actor: Actor, { orderId, token, code, key }: Asked): Promise<PaymentView> {
  const { relation } = await findOrder(deps, deps.db, actor, { orderId, token });
  if (relation !== 'shopper') throw new DomainError('FORBIDDEN', 'An order is paid by its shopper.');
  const codeIndex = code === undefined ? null : codeIndexOf(deps, code);
  return once(deps, actor, 'credit.redeem', key, { orderId, codeIndex }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const at = deps.clock.now();
    const due = await dueOf(tx, order);
    requirePayable(orderOf(order), at, due);
    requireCreditCurrency(order);
    const creditId = await findCredit(tx, actor, order, codeIndex);
    return pay(deps, tx, order, { creditId, due, at });
  });
}

async function pay(
  deps: Deps,
  tx: Transaction,
  order: StoredOrder,
  { creditId, due, at }: { creditId: string; due: number; at: Date },
): Promise<PaymentView> {
  const paymentId = deps.random.uuid();
  const entry = await takeCredit(tx, creditId, { most: due, paymentId, at });
  if (entry === null) throw unusable();
  const amount = -entry.amount;
  const payment = await tx.payment.create({
    data: {
      id: paymentId,
      orderId: order.id,
      provider: CREDIT,
      providerRef: entry.id,
      status: 'captured',
      amount,
      captured: amount,
      currency: order.currency,
      returnUrl: '',
      createdAt: at,
      updatedAt: at,
    },
  });
  await replaceOpenPayments(tx, order.id, due - Number(amount), at);
  const outcome = { kind: 'changed', next: paymentOf(payment), capturedNow: Number(amount), refundedNow: 0 } as const;
  await noteMoney(deps, tx, order, { payment, outcome, actor: 'shopper', at });
  return paymentView(payment);
}

async function findCredit(
  tx: Transaction,
  actor: Actor,
  { currency }: StoredOrder,
  codeIndex: string | null,
): Promise<string> {
  const { storeId } = actor;
  const person = personOf(actor);
  if (codeIndex === null && person === null) throw unusable();
  const found = await tx.creditAccount.findFirst({
    where: { storeId, currency, ...(codeIndex === null ? { accountId: person?.id ?? null } : { codeIndex }) },
    select: { id: true },
  });
  if (found === null) throw unusable();
  return found.id;
}
