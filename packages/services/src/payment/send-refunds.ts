import { money } from '@pushcart/domain';
import type { Deps } from '../deps.ts';
import { ProviderRefusal } from '../provider/provider-client.ts';
import { lookUp } from './look-up.ts';

const BATCH = 20;
const LEASE_MS = 30_000;
const MAX_PAUSE_MS = 3_600_000;

/** Sends refunds that are requested and due; each at most once, by its own key. Returns how many the provider answered. */
export async function sendRefunds(deps: Deps): Promise<number> {
  const now = deps.clock.now();
  const due = await deps.db.$queryRaw<{ id: string }[]>`
    UPDATE refunds SET attempts = attempts + 1, next_try_at = ${new Date(now.getTime() + LEASE_MS)}
    WHERE id IN (
      SELECT refund.id FROM refunds refund JOIN payments payment ON payment.id = refund.payment_id
      WHERE refund.status = 'requested' AND refund.next_try_at <= ${now} AND payment.provider = ${deps.payment.name}
      ORDER BY refund.next_try_at LIMIT ${BATCH} FOR UPDATE OF refund SKIP LOCKED)
    RETURNING id`;
  const sent = await Promise.all(due.map(({ id }) => send(deps, id)));
  return sent.filter(Boolean).length;
}

async function send(deps: Deps, refundId: string): Promise<boolean> {
  const { payment, ...refund } = await deps.db.refund.findUniqueOrThrow({
    where: { id: refundId },
    include: { payment: true },
  });
  const now = deps.clock.now();
  try {
    const { ref, status } = await deps.payment.refund({
      ref: payment.providerRef ?? '',
      amount: money(Number(refund.amount), payment.currency),
      reason: refund.reason,
      key: refund.id,
    });
    await deps.db.refund.update({ where: { id: refundId }, data: { status, providerRef: ref, settledAt: now } });
    // The callback may come late or never; the order shows the money going back now.
    await lookUp(deps, payment.id);
    return true;
  } catch (error) {
    deps.onProviderFailure(error);
    if (!(error instanceof ProviderRefusal)) {
      const pauseMs = Math.min(5_000 * 2 ** refund.attempts, MAX_PAUSE_MS);
      await deps.db.refund.update({ where: { id: refundId }, data: { nextTryAt: new Date(now.getTime() + pauseMs) } });
      return false;
    }
    await deps.db.refund.update({ where: { id: refundId }, data: { status: 'failed', settledAt: now } });
    return true;
  }
}
