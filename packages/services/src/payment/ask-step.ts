import {
  type Actor,
  DomainError,
  isOff,
  noteOnOrder,
  type Order,
  type PaymentStep,
  type PaymentView,
  requirePermission,
} from '@pushcart/domain';
import { recordAudit } from '../audit/record.ts';
import type { Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { isSure, paymentView, type StoredPayment } from './payment-row.ts';
import { sendStep } from './send-steps.ts';

/** How long the caller has to get the answer before a worker asks as well. */
const LEAD_MS = 30_000;

interface Asked {
  readonly paymentId: string;
  /** Minor units; all of it by default. The rest is let go for good. */
  readonly amount?: number | undefined;
  readonly reason: string;
  readonly key: string;
}

/** Takes the money that the bank holds, or a part of it. */
export function capture(deps: Deps, actor: Actor, asked: Asked): Promise<PaymentView> {
  return askStep(deps, actor, 'capture', asked);
}

/** Lets the money go that the bank holds; an order that nothing else pays for is called off with it. */
export function voidPayment(deps: Deps, actor: Actor, asked: Omit<Asked, 'amount'>): Promise<PaymentView> {
  return askStep(deps, actor, 'void', asked);
}

async function askStep(deps: Deps, actor: Actor, step: PaymentStep, asked: Asked): Promise<PaymentView> {
  requirePermission(actor, 'payments.capture');
  const { paymentId, amount, reason, key } = asked;
  const known = await findPayment(deps, actor.storeId, paymentId);
  const request = { paymentId, amount: amount ?? null, reason };
  await once(deps, actor, `payment.${step}`, key, request, async (tx) => {
    const order = await lockOrder(tx, known.orderId);
    const row = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    if (step === 'capture') requireUnderWay(orderOf(order));
    requireMovable(row, step, amount);
    const at = deps.clock.now();
    const saved = await tx.payment.update({
      where: { id: paymentId },
      data: {
        nextStep: step,
        nextStepAt: new Date(at.getTime() + LEAD_MS),
        captureAmount: step === 'capture' ? (amount ?? row.covers ?? row.amount) : null,
        attempts: 0,
        failureCode: null,
        version: { increment: 1 },
        updatedAt: at,
      },
    });
    const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor: 'staff', at });
    const carried = { payment: paymentView(saved), actorId: actor.account.id };
    await saveDecision(deps, tx, order, decision, carried);
    await recordAudit(deps, tx, actor, `payment.${step}`, paymentId, { amount: amount ?? Number(row.amount), reason });
    return null;
  });
  await sendStep(deps, paymentId);
  return paymentView(await deps.db.payment.findUniqueOrThrow({ where: { id: paymentId } }));
}

/** A payment of the store; another one is not found. */
export async function findPayment(
  { db }: { readonly db: Pick<Transaction, 'payment'> },
  storeId: string,
  id: string,
): Promise<StoredPayment> {
  const row = await db.payment.findFirst({ where: { id, order: { storeId } } });
  if (row === null) throw new DomainError('NOT_FOUND', 'There is no such payment.');
  return row;
}

function requireUnderWay({ status }: Order): void {
  if (!isOff(status)) return;
  throw new DomainError('PAYMENT_NOT_MOVABLE', `Nothing is taken for an order that is ${status}.`, {
    status,
    step: 'capture',
  });
}

function requireMovable(row: StoredPayment, step: PaymentStep, amount: number | undefined): void {
  const isHeld = row.status === 'authorised' && isSure(row);
  if (!isHeld || row.nextStep !== null) {
    const why = row.nextStep === null ? `is ${row.status}` : `is being asked to ${row.nextStep}`;
    throw new DomainError('PAYMENT_NOT_MOVABLE', `The payment ${why}.`, { status: row.status, step });
  }
  if (
    amount === undefined ||
    (Number.isSafeInteger(amount) && amount > 0 && amount <= Number(row.covers ?? row.amount))
  )
    return;
  throw new DomainError('INVALID_INPUT', `Between 1 and ${row.covers ?? row.amount} can be captured.`, {
    field: 'amount',
  });
}
