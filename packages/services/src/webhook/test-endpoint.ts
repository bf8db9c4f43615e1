import { createHash } from 'node:crypto';
import { type Actor, requirePermission, type WebhookDeliveryView } from '@pushcart/domain';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { toDelivery } from './deliveries.ts';
import { readEndpoint } from './endpoints.ts';
import { postDelivery } from './post.ts';
import { saveAttempts } from './settle.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** Longer than an attempt takes: only one that was lost with its process is left to the worker. */
const LEASE_MS = 60_000;

/** Posts a test and waits for the answer. The key names it: asked again, the answer is that of the first. */
export async function testEndpoint(
  deps: Deps,
  actor: Actor,
  { endpointId, key }: { endpointId: string; key: string },
): Promise<WebhookDeliveryView> {
  requirePermission(actor, 'webhooks.manage');
  await readEndpoint(deps, deps.db, actor, endpointId);
  const now = deps.clock.now();
  const webhookId = `test_${createHash('sha256').update(`${actor.account.id} ${key}`).digest('hex').slice(0, 32)}`;
  const body = { type: 'webhook.test', version: 1, timestamp: now.toISOString(), data: { endpointId } };
  const { count } = await deps.db.webhookDelivery.createMany({
    data: {
      endpointId,
      webhookId,
      position: 0,
      type: body.type,
      entity: webhookId,
      body: JSON.stringify(body),
      nextTryAt: new Date(now.getTime() + LEASE_MS),
      createdAt: now,
    },
    skipDuplicates: true,
  });
  const where = { endpointId_webhookId: { endpointId, webhookId } };
  const delivery = await deps.db.webhookDelivery.findUniqueOrThrow({ where, include: { endpoint: true } });
  if (count === 0) return toDelivery(delivery);
  const attempt = await postDelivery(deps, delivery.endpoint, delivery);
  const status = attempt.status === 'delivered' ? 'delivered' : 'failed';
  await inTransaction(deps, async (tx) => {
    await saveAttempts(tx, [{ ...attempt, status, nextTryAt: null }]);
    await tellWebhooks(tx, actor.storeId, endpointId);
  });
  return toDelivery(await deps.db.webhookDelivery.findUniqueOrThrow({ where }));
}
