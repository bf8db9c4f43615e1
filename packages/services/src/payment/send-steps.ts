import { hasLeft, money, noteOnOrder, type PaymentStep, SHIPMENT_STATUSES } from '@pushcart/domain';
import { type DueWork, doDue, type Pause, putOff } from '../db/claimed-work.ts';
import { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { orderOf } from '../order/order-row.ts';
import { saveDecision } from '../order/save-decision.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import type { PaymentProvider, ProviderPayment } from './payment-provider.ts';
import { paymentView, type StoredPayment } from './payment-row.ts';
import { settlePayment } from './settle-payment.ts';

/** The first parcel that leaves is the shipment that a bank lets take the money at. */
const LEFT = SHIPMENT_STATUSES.filter(hasLeft);
const PAUSE: Pause = { firstMs: 5_000, maxMs: 600_000 };
const WAITING: DueWork = {
  table: Prisma.sql`payments`,
  dueAt: Prisma.sql`next_step_at`,
  waits: Prisma.sql`next_step IS NOT NULL`,
};

/** Captures and voids what is asked for and due, first asking for the money of parcels that are on their way. Returns how many were answered. */
export async function sendSteps(deps: Deps): Promise<number> {
  await askForShipped(deps);
  const due = { ...WAITING, waits: Prisma.sql`${WAITING.waits} AND provider = ANY (${deps.payments.names})` };
  return doDue(deps, due, (id) => sendStep(deps, id));
}

/** Takes one step at the provider, under a key of its own; without an answer the worker goes on with it. */
export async function sendStep(deps: Deps, id: string): Promise<boolean> {
  const payment = await deps.db.payment.findUniqueOrThrow({ where: { id } });
  if (payment.nextStep === null) return false;
  const answer = await ask(deps, payment, payment.nextStep as PaymentStep);
  if (answer === null) {
    await putOff(deps, WAITING, id, PAUSE);
    return false;
  }
  await settle(deps, payment, answer);
  return true;
}

interface Answer {
  /** Null when the provider knows of no such payment. */
  readonly told: ProviderPayment | null;
  /** The provider's word for why it did not do it. */
  readonly refusal: string | null;
}

async function ask(deps: Deps, payment: StoredPayment, step: PaymentStep): Promise<Answer | null> {
  const provider = deps.payments.get(payment.provider);
  try {
    const ref = payment.providerRef ?? (await provider.find(payment.id))?.ref;
    if (ref === undefined) return { told: null, refusal: null };
    return await take(provider, payment, step, ref);
  } catch (error) {
    deps.onProviderFailure(error);
    return null;
  }
}

/** A refusal may only mean that it was done already, or that the payment has moved: what counts is how it stands. */
async function take(
  provider: PaymentProvider,
  { captureAmount, amount, currency }: StoredPayment,
  step: PaymentStep,
  ref: string,
): Promise<Answer> {
  try {
    const wanted = money(Number(captureAmount ?? amount), currency);
    const told = step === 'void' ? await provider.void(ref) : await provider.capture({ ref, amount: wanted });
    return { told, refusal: null };
  } catch (error) {
    if (!(error instanceof ProviderRefusal)) throw error;
    return { told: await provider.lookUp(ref), refusal: error.code.toLowerCase() };
  }
}

/** What the provider did not do is given up, and the desk is told why. */
function settle(deps: Deps, asked: StoredPayment, { told, refusal }: Answer): Promise<void> {
  return inTransaction(deps, async (tx) => {
    const order = await lockOrder(tx, asked.orderId);
    const { payment } = told === null ? { payment: asked } : await settlePayment(deps, tx, asked, told, 'system');
    // Done, or another step is asked for instead by now: that one goes on.
    if (payment.nextStep === null || payment.nextStep !== asked.nextStep) return;
    const at = deps.clock.now();
    const left = await tx.payment.update({
      where: { id: asked.id },
      data: {
        nextStep: null,
        nextStepAt: null,
        captureAmount: null,
        ...(told === null ? { lookUpAt: at } : { failureCode: refusal }),
        version: { increment: 1 },
        updatedAt: at,
      },
    });
    const decision = noteOnOrder(orderOf(order), 'payment.updated', { actor: 'system', at });
    await saveDecision(deps, tx, order, decision, { payment: paymentView(left) });
  });
}

async function askForShipped({ db, clock }: Deps): Promise<void> {
  const now = clock.now();
  // Open payments alone have a time to be looked up, and an index on it.
  await db.$executeRaw`
    UPDATE payments p SET next_step = 'capture', next_step_at = ${now}, capture_amount = coalesce(p.covers, p.amount),
      version = p.version + 1, updated_at = ${now}
    FROM orders o
    WHERE o.id = p.order_id AND (o.status IN ('shipped', 'delivered', 'completed') OR (o.status = 'packed' AND EXISTS (
        SELECT FROM shipments s WHERE s.order_id = o.id AND s.status IN (${Prisma.join(LEFT)}))))
      AND p.look_up_at IS NOT NULL AND p.status = 'authorised' AND p.capture_mode = 'at_shipment'
      AND p.accepted_at IS NOT NULL AND p.next_step IS NULL AND p.failure_code IS NULL`;
}
