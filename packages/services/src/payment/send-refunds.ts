import { money } from '@pushcart/domain';
import { type DueWork, doDue, type Pause, putOff } from '../db/claimed-work.ts';
import { Prisma } from '../db/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { lockOrder } from '../order/lock-order.ts';
import { ProviderRefusal } from '../provider/provider-refusal.ts';
import { tellPaidBack } from '../return/tell-paid-back.ts';
import { lookUp } from './look-up.ts';
import { MANUAL } from './outside.ts';
import { CREDIT } from './providers.ts';
import { isOwnMoney, refundOwn } from './refund-own.ts';
import { tellRefund } from './tell-refund.ts';

const WAITING: DueWork = {
  table: Prisma.sql`refunds`,
  dueAt: Prisma.sql`next_try_at`,
  waits: Prisma.sql`status = 'requested'`,
};
/** For how long a provider surely knows a key; the shortest promise is a day. */
const KEY_LIFE_MS = 12 * 3_600_000;
const PAUSE: Pause = { firstMs: 10_000, maxMs: 3_600_000 };

const withPayment = { payment: { include: { order: { select: { storeId: true } } } } } satisfies Prisma.RefundInclude;
type RequestedRefund = Prisma.RefundGetPayload<{ include: typeof withPayment }>;

/** Sends refunds that are requested and due; each at most once, by its own key. Returns how many the provider answered. */
export function sendRefunds(deps: Deps): Promise<number> {
  const due = {
    ...WAITING,
    waits: Prisma.sql`${WAITING.waits}
      AND EXISTS (SELECT 1 FROM payments p WHERE p.id = payment_id AND p.provider = ANY (${[...deps.payments.names, CREDIT, MANUAL]}))`,
  };
  return doDue(deps, due, (id) => send(deps, due, id));
}

/** Sends one refund now, unless it was answered before; without an answer the worker goes on with it. */
export async function sendRefund(deps: Deps, id: string): Promise<void> {
  await send(deps, WAITING, id);
}

async function send(deps: Deps, due: DueWork, id: string): Promise<boolean> {
  const refund = await deps.db.refund.findUniqueOrThrow({ where: { id }, include: withPayment });
  // A provider forgets keys after a day: what is asked for again later would be given back once more.
  if (refund.status !== 'requested') return true;
  if (isOwnMoney(refund.payment.provider)) return refundOwn(deps, refund);
  const answer = await ask(deps, refund);
  if (answer === null) {
    await putOff(deps, due, id, PAUSE);
    return false;
  }
  const now = deps.clock.now();
  const { paymentId } = refund;
  const { status, ref: providerRef, failureCode } = answer;
  await inTransaction(deps, async (tx) => {
    // Papers are issued under this lock: who issues them must see the refund, or find the order due once more.
    await lockOrder(tx, refund.payment.orderId);
    await tx.refund.update({ where: { id }, data: { status, providerRef, failureCode, settledAt: now } });
    if (status === 'succeeded') await tellPaidBack(deps, tx, refund.returnId, now);
    else await tellRefund(tx, refund.payment.order.storeId, { id, at: now });
    // The callback may come late or never; the order shows the money going back now, or when the worker has looked.
    await tx.payment.update({ where: { id: paymentId }, data: { lookUpAt: now } });
  });
  await lookUp(deps, paymentId);
  return true;
}

/**
 * Null without an answer that stands: it may or may not have been done, and is asked for again under the same key, or looked up first once
 * the provider may have forgotten that.
 */
async function ask(deps: Deps, { payment, ...refund }: RequestedRefund) {
  const provider = deps.payments.get(payment.provider);
  const request = { ref: payment.providerRef ?? '', key: refund.id };
  const isKeyOld = deps.clock.now().getTime() - refund.createdAt.getTime() >= KEY_LIFE_MS;
  try {
    const sent = isKeyOld ? await provider.findRefund(request) : null;
    const amount = money(Number(refund.amount), payment.currency);
    return sent ?? (await provider.refund({ ...request, amount, reason: refund.reason }));
  } catch (error) {
    deps.onProviderFailure(error);
    if (!(error instanceof ProviderRefusal) || mayPass(error)) return null;
    return { status: 'failed', ref: null, failureCode: error.code };
  }
}

/** Whether the refusal is about us and not about the refund: a key that is changed, a balance that is filled, other words under a key. */
function mayPass({ status, code }: ProviderRefusal): boolean {
  return [401, 403, 429].includes(status) || ['balance_insufficient', 'IDEMPOTENCY_KEY_REUSED'].includes(code);
}
