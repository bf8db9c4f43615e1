import { isOpenPayment, type PaymentStatus } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-client.ts';
import { nextLookUp } from './look-up-time.ts';
import type { ProviderPayment } from './payment-provider.ts';
import type { StoredPayment } from './payment-row.ts';
import { settlePayment } from './settle-payment.ts';

const BATCH = 20;
/** While one worker asks the provider, others leave the payment alone. */
const LEASE_MS = 30_000;
/** After this long without a trace at the provider, a payment was never opened there. */
const NEVER_OPENED_MS = 60_000;
/** An unpaid order that expired may still be paid late; after this long it may not. */
const LATE_PAYMENT_MS = 3_600_000;

/** Looks up payments whose outcome is open and due. Returns how many changed. */
export async function lookUpDue(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.$queryRaw<{ id: string }[]>`
    UPDATE payments SET look_up_at = ${new Date(now.getTime() + LEASE_MS)}
    WHERE id IN (
      SELECT id FROM payments WHERE look_up_at <= ${now} AND provider = ${deps.payment.name}
      ORDER BY look_up_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const changed = await Promise.all(due.map(({ id }) => lookUp(deps, id)));
  return changed.filter(Boolean).length;
}

/** Asks the provider about one payment and takes in what it says. Without an answer nothing changes; it is asked again. */
export async function lookUp(deps: Deps, paymentId: string): Promise<boolean> {
  try {
    return await askAndSettle(deps, paymentId);
  } catch (error) {
    deps.onProviderFailure(error);
    return false;
  }
}

async function askAndSettle(deps: Deps, paymentId: string): Promise<boolean> {
  const payment = await deps.db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: { select: { status: true, placedAt: true } } },
  });
  const told = await ask(deps, payment);
  if (told === null) return noteAbsence(deps, payment);
  const final = isUnwanted(deps, payment, told) ? await voidAt(deps, told) : told;
  return inTransaction(deps, async (tx) => {
    const { outcome, payment: row } = await settlePayment(deps, tx, payment, final, 'system');
    const lookUpAt =
      outcome.kind === 'rejected' ? null : nextLookUp(row.status as PaymentStatus, row.createdAt, deps.clock.now());
    await tx.payment.update({ where: { id: row.id }, data: { lookUpAt } });
    return outcome.kind === 'changed';
  });
}

function ask({ payment: provider }: Deps, { id, providerRef }: StoredPayment): Promise<ProviderPayment | null> {
  return providerRef === null ? provider.find(id) : provider.lookUp(providerRef);
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

/** Whether the shopper could still pay for an order that is off. */
function isUnwanted(
  { clock }: Deps,
  { order }: { order: { status: string; placedAt: Date } },
  told: ProviderPayment,
): boolean {
  const isLate = clock.now().getTime() - order.placedAt.getTime() > LATE_PAYMENT_MS;
  return isOpenPayment(told.status) && (order.status === 'cancelled' || (order.status === 'expired' && isLate));
}

/** Voids a payment; when it was too late for that, says what has become of it. */
async function voidAt({ payment: provider }: Deps, { ref }: ProviderPayment): Promise<ProviderPayment> {
  try {
    return await provider.void(ref);
  } catch (error) {
    if (error instanceof ProviderRefusal) return provider.lookUp(ref);
    throw error;
  }
}
