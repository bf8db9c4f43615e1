import type { WebhookDelivery } from '../db/generated/client.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Deps } from '../deps.ts';
import { postDelivery } from './post.ts';
import { saveAttempts, saveHealth } from './settle.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/** Posted side by side to one endpoint. */
const BATCH = 8;
/** While one worker serves an endpoint, others leave it alone. A batch takes ten seconds at most; when that worker dies, others wait so long. */
const LEASE_MS = 60_000;

/** Takes endpoints with something due that nobody serves. */
export async function takeEndpoints({ db, clock }: Pick<Deps, 'db' | 'clock'>, limit: number): Promise<string[]> {
  const now = clock.now();
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE webhook_endpoints SET busy_until = ${new Date(now.getTime() + LEASE_MS)} WHERE id IN (
      SELECT id FROM webhook_endpoints endpoint
      WHERE status = 'active' AND coalesce(busy_until, '-infinity') <= ${now} AND coalesce(held_until, '-infinity') <= ${now}
        AND EXISTS (SELECT 1 FROM webhook_deliveries
          WHERE endpoint_id = endpoint.id AND status = 'waiting' AND next_try_at <= ${now})
      ORDER BY busy_until NULLS FIRST LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Leaves an endpoint to whoever comes next; those that were served longer ago come before it. */
export async function letGo({ db, clock }: Pick<Deps, 'db' | 'clock'>, endpointId: string): Promise<void> {
  await db.webhookEndpoint.updateMany({ where: { id: endpointId }, data: { busyUntil: clock.now() } });
}

/** Posts what is due of an endpoint that was taken. Returns how many deliveries have ended; null when nothing more is due. */
export async function postBatch(deps: Deps, endpointId: string): Promise<number | null> {
  const now = deps.clock.now();
  const endpoint = await deps.db.webhookEndpoint.findUnique({ where: { id: endpointId } });
  if (endpoint?.status !== 'active' || (endpoint.heldUntil !== null && endpoint.heldUntil > now)) return null;
  const due = await readDue(deps, endpointId, now);
  if (due.length === 0) return null;
  const attempts = await Promise.all(due.map((delivery) => postDelivery(deps, endpoint, delivery)));
  await inTransaction(deps, async (tx) => {
    await saveAttempts(tx, attempts);
    await saveHealth(deps, tx, endpoint, attempts);
    const busyUntil = new Date(deps.clock.now().getTime() + LEASE_MS);
    await tx.webhookEndpoint.updateMany({ where: { id: endpointId }, data: { busyUntil } });
    await tellWebhooks(tx, endpoint.storeId, endpointId);
  });
  return attempts.filter(({ status }) => status !== 'waiting').length;
}

/** Of each thing only the first that waits: the next one goes when that has ended. */
async function readDue({ db }: Pick<Deps, 'db'>, endpointId: string, now: Date): Promise<readonly WebhookDelivery[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT delivery.id FROM webhook_deliveries delivery
    WHERE delivery.endpoint_id = ${endpointId}::uuid AND delivery.status = 'waiting' AND delivery.next_try_at <= ${now}
      AND NOT EXISTS (SELECT 1 FROM webhook_deliveries earlier
        WHERE earlier.endpoint_id = delivery.endpoint_id AND earlier.entity = delivery.entity AND earlier.status = 'waiting'
          AND (earlier.position, earlier.webhook_id) < (delivery.position, delivery.webhook_id))
    ORDER BY delivery.next_try_at, delivery.position LIMIT ${BATCH}`;
  return db.webhookDelivery.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, orderBy: { position: 'asc' } });
}
