import {
  LOCALES,
  WEBHOOK_ANSWERING_PAUSE_MS,
  WEBHOOK_ANSWERING_TRIES,
  WEBHOOK_DISABLE_MS,
  type WebhookDisableReason,
} from '@pushcart/domain';
import type { Transaction } from '../db/client.ts';
import type { WebhookEndpoint } from '../db/generated/client.ts';
import type { Deps } from '../deps.ts';
import { enqueueMessage } from '../messages/enqueue.ts';
import { type Attempt, GONE } from './post.ts';

/** Writes down what attempts came to. What waits behind one is due when it is: a backlog behind a failure is not looked through again and again. */
export async function saveAttempts(tx: Transaction, attempts: readonly Attempt[]): Promise<void> {
  await tx.$executeRaw`
    WITH saved AS (
      UPDATE webhook_deliveries delivery SET status = new.status, attempts = delivery.attempts + 1,
      first_tried_at = new.first_tried_at, next_try_at = new.next_try_at, answer_code = new.code, answer_excerpt = new.excerpt,
      answered_at = new.at, duration_ms = new.duration_ms
    FROM unnest(${attempts.map((one) => one.deliveryId)}::uuid[], ${attempts.map((one) => one.status)}::text[],
        ${attempts.map((one) => one.firstTriedAt)}::timestamptz[], ${attempts.map((one) => one.nextTryAt)}::timestamptz[],
        ${attempts.map((one) => one.code)}::int[], ${attempts.map((one) => one.excerpt)}::text[],
        ${attempts.map((one) => one.at)}::timestamptz[], ${attempts.map((one) => one.durationMs)}::int[])
      AS new (id, status, first_tried_at, next_try_at, code, excerpt, at, duration_ms)
    WHERE delivery.id = new.id AND delivery.status = 'waiting'
    RETURNING delivery.id, delivery.endpoint_id, delivery.entity, new.status, coalesce(new.next_try_at, new.at) AS due_at)
    UPDATE webhook_deliveries later SET next_try_at = saved.due_at FROM saved
    WHERE later.endpoint_id = saved.endpoint_id AND later.entity = saved.entity AND later.status = 'waiting' AND later.id <> saved.id
      AND CASE saved.status WHEN 'waiting' THEN later.next_try_at < saved.due_at ELSE later.next_try_at > saved.due_at END`;
}

/** Keeps how an endpoint fares. One that has failed for days, or says that it is gone, is disabled, and its owners are written to. */
export async function saveHealth(
  deps: Deps,
  tx: Transaction,
  endpoint: WebhookEndpoint,
  attempts: readonly Attempt[],
): Promise<void> {
  const now = deps.clock.now();
  const delivered = attempts.some(({ status }) => status === 'delivered');
  const failingSince = delivered ? null : (endpoint.failingSince ?? now);
  const held = attempts.flatMap(({ heldUntil }) => heldUntil?.getTime() ?? []);
  const reason = disableReason(attempts, failingSince, now);
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id: endpoint.id, status: 'active', version: endpoint.version },
    data: {
      failingSince,
      heldUntil: held.length === 0 ? null : new Date(Math.max(...held)),
      ...(delivered && { lastDeliveredAt: now }),
      ...(reason !== null && { status: 'disabled', disabledFor: reason, version: { increment: 1 } }),
    },
  });
  if (delivered) await bringForward(tx, endpoint.id, now);
  if (count === 1 && reason !== null) await writeToOwners(deps, tx, endpoint);
}

/**
 * A receiver that takes something is there: what an outage of it had put off for hours is due in a minute. What it does not take however
 * often it is tried is not for it to read, and is not tried every minute of three days in the way of everything else.
 */
async function bringForward(tx: Transaction, endpointId: string, now: Date): Promise<void> {
  const due = new Date(now.getTime() + WEBHOOK_ANSWERING_PAUSE_MS);
  const where = { endpointId, status: 'waiting', nextTryAt: { gt: due }, attempts: { lt: WEBHOOK_ANSWERING_TRIES } };
  await tx.webhookDelivery.updateMany({ where, data: { nextTryAt: due } });
}

function disableReason(
  attempts: readonly Attempt[],
  failingSince: Date | null,
  now: Date,
): WebhookDisableReason | null {
  if (attempts.some(({ code }) => code === GONE)) return 'gone';
  return failingSince !== null && now.getTime() - failingSince.getTime() >= WEBHOOK_DISABLE_MS ? 'failing' : null;
}

async function writeToOwners(deps: Deps, tx: Transaction, { id, storeId, version }: WebhookEndpoint): Promise<void> {
  const owners = await tx.staffMember.findMany({
    where: { storeId, role: 'owner' },
    select: { accountId: true, account: { select: { locale: true } } },
  });
  for (const { accountId, account } of owners) {
    await enqueueMessage(deps, tx, {
      storeId,
      template: 'webhook-disabled',
      locale: LOCALES.find((known) => known === account.locale) ?? 'en',
      key: `webhook-disabled:${id}:${version}:${accountId}`,
      facts: { accountId, endpointId: id },
    });
  }
}
