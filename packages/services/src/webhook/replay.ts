import { type Actor, DomainError, requirePermission } from '@pushcart/domain';
import type { LogEvent } from '@pushcart/realtime';
import { recordAudit } from '../audit/record.ts';
import { Prisma, type Reader, type Transaction } from '../db/client.ts';
import { once } from '../db/idempotency.ts';
import type { Deps } from '../deps.ts';
import { isToldOf, LOG_COLUMNS, type LogRow, toLogEvent } from '../event-log/log-rows.ts';
import { readEndpoint } from './endpoints.ts';
import { deliveriesOf, type NewDelivery } from './new-deliveries.ts';
import { tellWebhooks } from './tell-webhooks.ts';
import type { WebhookStart } from './webhook-service.ts';

/** The most that one replay posts. */
const MAX_EVENTS = 10_000;
/** The most of the log that is looked through for them. */
const MAX_READ = 4 * MAX_EVENTS;
const CHUNK = 1_000;

interface Wish {
  readonly endpointId: string;
  readonly from: WebhookStart;
}

export async function countReplay(deps: Deps, actor: Actor, wish: Wish): Promise<{ count: number }> {
  requirePermission(actor, 'webhooks.manage');
  return { count: (await planReplay(deps, deps.db, actor, wish)).count };
}

export async function replay(
  deps: Deps,
  actor: Actor,
  { key, ...wish }: Wish & { key: string },
): Promise<{ count: number }> {
  requirePermission(actor, 'webhooks.manage');
  const { endpointId } = wish;
  return once(deps, actor, 'webhook.replay', key, wish, async (tx) => {
    const { count, fromLog, known } = await planReplay(deps, tx, actor, wish);
    const now = deps.clock.now();
    await tx.$executeRaw`
      UPDATE webhook_deliveries SET status = 'waiting', attempts = 0, first_tried_at = NULL, next_try_at = ${now}
      WHERE endpoint_id = ${endpointId}::uuid AND webhook_id = ANY (${[...known]}) AND status <> 'waiting'`;
    const fresh = fromLog.filter(({ webhookId }) => !known.has(webhookId));
    for (let from = 0; from < fresh.length; from += CHUNK) {
      await insertFor(tx, endpointId, fresh.slice(from, from + CHUNK), now);
    }
    await tellWebhooks(tx, actor.storeId, endpointId);
    await recordAudit(deps, tx, actor, 'webhook.replayed', `webhook:${endpointId}`, { count });
    return { count };
  });
}

/** What is to be posted: what the log still has, and what was written down for the endpoint before. */
async function planReplay(deps: Pick<Deps, 'clock'>, db: Reader, actor: Actor, { endpointId, from }: Wish) {
  const { types } = await readEndpoint(deps, db, actor, endpointId);
  const [{ epoch } = { epoch: '' }] = await db.$queryRaw<{ epoch: string }[]>`SELECT epoch FROM log_state`;
  const events = await readLog(db, actor.storeId, from);
  const wanted: ReadonlySet<string> = new Set(types);
  const fromLog = events.flatMap((event) => deliveriesOf(event, epoch)).filter(({ type }) => wanted.has(type));
  const written = await db.webhookDelivery.findMany({
    where: {
      endpointId,
      type: { in: [...types] },
      ...('since' in from ? { createdAt: { gte: from.since } } : { position: { gt: from.position } }),
    },
    select: { webhookId: true },
    take: MAX_EVENTS + 1,
  });
  const before = await db.webhookDelivery.findMany({
    where: { endpointId, webhookId: { in: fromLog.map(({ webhookId }) => webhookId) } },
    select: { webhookId: true },
  });
  const known = new Set([...written, ...before].map(({ webhookId }) => webhookId));
  const count = new Set([...known, ...fromLog.map(({ webhookId }) => webhookId)]).size;
  return { count: requireBounded(count), fromLog, known };
}

function requireBounded(count: number): number {
  if (count <= MAX_EVENTS) return count;
  throw tooMany();
}

function tooMany(): DomainError {
  const message = `That is more than ${MAX_EVENTS} events. Begin later; the rest is read by API.`;
  return new DomainError('INVALID_INPUT', message, { field: 'from', most: MAX_EVENTS });
}

async function readLog(db: Reader, storeId: string, from: WebhookStart): Promise<readonly LogEvent[]> {
  const start =
    'since' in from
      ? Prisma.sql`event.recorded_at >= ${from.since}`
      : Prisma.sql`event.position > ${from.position}::bigint`;
  const rows = await db.$queryRaw<LogRow[]>`
    SELECT ${LOG_COLUMNS} FROM event WHERE ${start} AND ${isToldOf(storeId)} ORDER BY event.position LIMIT ${MAX_READ + 1}`;
  // What is wanted may lie behind what was read: a replay leaves nothing out in silence.
  if (rows.length > MAX_READ) throw tooMany();
  return rows.map(toLogEvent);
}

async function insertFor(tx: Transaction, endpointId: string, fresh: readonly NewDelivery[], now: Date): Promise<void> {
  await tx.webhookDelivery.createMany({
    data: fresh.map(({ webhookId, position, type, entity, body }) => ({
      ...{ endpointId, webhookId, position, type, entity, body },
      nextTryAt: now,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}
