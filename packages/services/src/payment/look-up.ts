import { isOpenPayment, type PaymentStatus } from '@pushcart/domain';
import { doDue } from '../db/claimed-work.ts';
import { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { nextLookUp } from './look-up-time.ts';
import { dueOf } from './order-due.ts';
import type { PaymentProvider, ProviderPayment } from './payment-provider.ts';
import type { StoredPayment } from './payment-row.ts';
import { settlePayment } from './settle-payment.ts';

/** After this long without a trace at the provider, a payment was never opened there. */
const NEVER_OPENED_MS = 60_000;
/** An unpaid order that expired may still be paid late; after this long it may not. */
const LATE_PAYMENT_MS = 3_600_000;

type AskedPayment = Prisma.PaymentGetPayload<{
  include: { order: { select: { id: true; status: true; placedAt: true; total: true } } };
}>;

type Answer =
  | { readonly kind: 'told'; readonly payment: ProviderPayment }
  /** The provider knows of no such payment. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'silent' };

/** Looks up payments whose outcome is open and due. Returns how many changed. */
export function lookUpDue(deps: Deps): Promise<number> {
  const due = {
    table: Prisma.sql`payments`,
    dueAt: Prisma.sql`look_up_at`,
    waits: Prisma.sql`provider = ANY (${deps.payments.names})`,
  };
  return doDue(deps, due, (id) => lookUp(deps, id));
}

/**
 * Asks the provider about one payment and takes in what it says. Without an answer nothing changes; it is asked again. Rejects only
 * when what was said could not be saved.
 */
export async function lookUp(deps: Deps, paymentId: string): Promise<boolean> {
  const payment = await deps.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: { select: { id: true, status: true, placedAt: true, total: true } } },
  });
  const answer = await ask(deps, payment);
  switch (answer.kind) {
    case 'told':
      return settle(deps, payment, answer.payment);
    case 'absent':
      return noteAbsence(deps, payment);
    case 'silent':
      return false;
  }
}

async function ask(deps: Deps, payment: AskedPayment): Promise<Answer> {
  const { id, providerRef } = payment;
  const provider = deps.payments.get(payment.provider);
  try {
    const told = providerRef === null ? await provider.find(id) : await provider.lookUp(providerRef);
    if (told === null) return { kind: 'absent' };
    return { kind: 'told', payment: (await isUnwanted(deps, payment, told)) ? await voidAt(provider, told) : told };
  } catch (error) {
    deps.onProviderFailure(error);
    return { kind: 'silent' };
  }
}

function settle(deps: Deps, payment: StoredPayment, told: ProviderPayment): Promise<boolean> {
  return inTransaction(deps, async (tx) => {
    const { outcome, payment: row } = await settlePayment(deps, tx, payment, told, 'system');
    const lookUpAt =
      outcome.kind === 'rejected' ? null : nextLookUp(row.status as PaymentStatus, row.createdAt, deps.clock.now());
    await tx.payment.update({ where: { id: row.id }, data: { lookUpAt } });
    return outcome.kind === 'changed';
  });
}

async function noteAbsence({ db, clock }: Deps, { id, createdAt }: StoredPayment): Promise<boolean> {
  const now = clock.now();
  const isLost = now.getTime() - createdAt.getTime() >= NEVER_OPENED_MS;
  const { count } = await db.payment.updateMany({
    where: { id, providerRef: null, status: { in: ['created', 'unknown'] } },
    data: isLost
      ? { status: 'failed', failureCode: 'never_opened', lookUpAt: null, version: { increment: 1 }, updatedAt: now }
      : { lookUpAt: nextLookUp('unknown', createdAt, now) },
  });
  return isLost && count > 0;
}

/** Whether the shopper could still pay for an order that is off, or paid by other means. */
async function isUnwanted(
  { clock, db }: Deps,
  { order, acceptedAt }: AskedPayment,
  told: ProviderPayment,
): Promise<boolean> {
  if (!isOpenPayment(told.status)) return false;
  if (order.status === 'cancelled') return true;
  if (order.status === 'expired') return clock.now().getTime() - order.placedAt.getTime() > LATE_PAYMENT_MS;
  if (order.status === 'placed' || acceptedAt !== null) return false;
  return order.status !== 'paid' || (await dueOf(db, order)) === 0;
}

/** Voids a payment; when it was too late for that, says what has become of it. */
async function voidAt(provider: PaymentProvider, { ref }: Pick<ProviderPayment, 'ref'>): Promise<ProviderPayment> {
  try {
    return await provider.void(ref);
  } catch (error) {
    if (error instanceof ProviderRefusal) return provider.lookUp(ref);
    throw error;
  }
}
