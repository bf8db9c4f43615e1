import {
  type Actor,
  DomainError,
  noteOnOrder,
  type PaymentView,
  requirePermission,
  type SignedInActor,
  splitRefund,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import { creditOf, putCredit, requireCreditCurrency } from '../credit/credit-ledger.ts';
import type { Prisma, Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf, type StoredOrder } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { owedReturn } from '../return/owed-return.ts';
import { tellPaidBack } from '../return/tell-paid-back.ts';
import { createRefunds } from './create-refunds.ts';
import { paymentView } from './payment-row.ts';
import { CREDIT } from './providers.ts';
import { sourcesOf } from './request-refund.ts';
import { sendRefund } from './send-refunds.ts';

/** How long the caller has to get the answer before a worker asks as well. */
const LEAD_MS = 30_000;

type StoredRefund = Prisma.RefundGetPayload<object>;

interface Asked {
  readonly orderId: string;
  /** Minor units of the order's currency. */
  readonly amount: number;
  readonly reason: string;
  /** Back to where it came from, or to the shopper's credit. */
  readonly destination: 'origin' | 'credit';
  /** Only from this payment; else the newest gives first. */
  readonly paymentId?: string | undefined;
  readonly key: string;
}

/** Gives money back, from as many payments of the order as it takes. Repeated under its key, it gives back once. */
export async function refund(deps: Deps, actor: Actor, asked: Asked): Promise<readonly PaymentView[]> {
  requirePermission(actor, 'payments.refund');
  const { orderId, key, ...request } = asked;
  const found = await deps.db.order.findFirst({ where: { id: orderId, storeId: actor.storeId }, select: { id: true } });
  if (found === null) throw new DomainError('NOT_FOUND', 'There is no such order.');
  if (!Number.isSafeInteger(request.amount) || request.amount <= 0) {
    throw new DomainError('INVALID_INPUT', 'A refund gives something back.', { field: 'amount' });
  }
  const refundIds = await once(deps, actor, 'payment.refund', key, { orderId, ...request }, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const ids = await shareRefund(deps, tx, actor, order, asked);
    const { amount, destination } = asked;
    await recordAudit(deps, tx, actor, 'payment.refund', orderId, { amount, currency: order.currency, destination });
    return ids;
  });
  for (const id of refundIds) await sendRefund(deps, id);
  const rows = await deps.db.payment.findMany({ where: { orderId }, orderBy: { id: 'asc' } });
  return rows.map(paymentView);
}

type Part = Pick<StoredRefund, 'paymentId' | 'returnId' | 'reason' | 'createdAt'> & { readonly amount: number };

interface Shared extends Omit<Asked, 'orderId' | 'key'> {
  /** The refund that failed and is tried once more: what it was for stays so. */
  readonly again?: Pick<StoredRefund, 'returnId' | 'uninvoiced'>;
}

/** Shares what is given back over the payments of an order that is locked. Returns the refunds that are to be sent. */
export async function shareRefund(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  order: StoredOrder,
  { amount, destination, paymentId, reason, again }: Shared,
): Promise<readonly string[]> {
  const payments = await tx.payment.findMany({
    where: { orderId: order.id, captured: { gt: 0 }, ...(paymentId === undefined ? {} : { id: paymentId }) },
    orderBy: { id: 'desc' },
  });
  const createdAt = deps.clock.now();
  const sources = splitRefund(await sourcesOf(tx, payments), amount);
  const returnId = again === undefined ? await owedReturn(tx, order.id) : again.returnId;
  const surplus = Number(again?.uninvoiced ?? 0);
  const parts = sources.map(({ id, left }) => ({ paymentId: id, returnId, amount: left, reason, createdAt }));
  // What was paid with credit goes back to the very card it came from.
  const stays = (part: Part) =>
    destination === 'credit' && payments.some(({ id, provider }) => id === part.paymentId && provider !== CREDIT);
  await putOnCredit(deps, tx, actor, order, { parts: parts.filter(stays), surplus });
  const nextTryAt = new Date(createdAt.getTime() + LEAD_MS);
  const sent = parts.filter((part) => !stays(part)).map((part) => ({ ...part, nextTryAt }));
  return createRefunds(tx, order, sent, surplus);
}

/** Nothing leaves the store, so all of it is done here. */
async function putOnCredit(
  deps: Deps,
  tx: Transaction,
  actor: SignedInActor,
  order: StoredOrder,
  { parts, surplus }: { readonly parts: readonly Part[]; readonly surplus: number },
): Promise<void> {
  const { id, storeId, accountId, currency } = order;
  if (parts.length > 0 && accountId === null) {
    throw new DomainError('CREDIT_NOT_USABLE', 'Only an order of an account can be given back as credit.');
  }
  if (parts.length > 0) requireCreditCurrency(order);
  for (const part of parts) {
    const { paymentId, amount, createdAt: at } = part;
    const refundId = deps.random.uuid();
    const done = { destination: 'credit', status: 'succeeded', settledAt: at };
    await createRefunds(tx, order, [{ id: refundId, ...part, ...done }], surplus);
    const credit = await creditOf(tx, { storeId, accountId, currency, at });
    await putCredit(tx, credit.id, { kind: 'refund', amount, paymentId, refundId, at });
    const locked = await lockOrder(tx, id);
    const given = { credited: { increment: amount }, version: { increment: 1 }, updatedAt: at };
    const payment = paymentView(await tx.payment.update({ where: { id: paymentId }, data: given }));
    const decision = noteOnOrder(orderOf(locked), 'payment.updated', { actor: 'staff', at });
    await saveDecision(deps, tx, locked, decision, { payment, actorId: actor.account.id, revenue: -amount });
    await tellPaidBack(deps, tx, part.returnId, at);
  }
}
